import Diagnostics
import YAMLReading

extension LocatedText {
    /// A number, or an expression, and the time that it is for, such as `2000` and `day` of
    /// `2000 per day`; nil where the text names no time.
    var numberAndTime: (number: LocatedText, time: LocatedText)? {
        let words = text.split(separator: " ")
        guard words.count > 2, ["per", "a", "an"].contains(words[words.count - 2]) else {
            return nil
        }
        let number = String(text[..<words[words.count - 3].endIndex])
        let place = range(from: 0, length: number.unicodeScalars.count)
        return (
            LocatedText(text: number, range: place),
            LocatedText(text: String(words[words.count - 1]), range: range)
        )
    }
}
