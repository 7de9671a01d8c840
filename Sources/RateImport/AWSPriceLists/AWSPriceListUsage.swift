import Catalog

/// A usage type of the price list, taken apart: `USE1-NovaLite-input-tokens-batch`,
/// `USE1-MP:USE1_InputTokenCount_Global-Units`,
/// `USE1-openai.gpt-oss-120b-mantle-input-tokens-standard`.
public struct AWSPriceListUsage {
    /// The code before the first hyphen, such as `USE1`; nil where there is none.
    public let prefix: String?

    /// What stands before the words that are understood: the model's abbreviation, or its id.
    ///
    /// Empty where the usage type names no model.
    public let model: String

    /// What is sold; nil where a word is not understood.
    let reading: AWSPriceListReading?

    /// The usage type without its prefix.
    let rest: String

    /// Takes a usage type apart.
    public init(parsing text: String) {
        var rest = Substring(text)
        let head = rest.prefix { $0 != "-" }
        if head.count < rest.count, AWSPriceListUsage.isCode(head) {
            prefix = String(head)
            rest = rest.dropFirst(head.count + 1)
        } else {
            prefix = nil
        }
        self.rest = String(rest)
        if rest.hasPrefix("MP:"), let underscore = rest.firstIndex(of: "_") {
            rest = rest[rest.index(after: underscore)...]
            if rest.hasSuffix("-Units") { rest = rest.dropLast(6) }
            model = ""
            reading = AWSPriceListReading(
                AWSPriceListWords.joined(AWSPriceListWords.split(String(rest)))
            )
        } else if let mantle = AWSPriceListUsage.split(String(rest), at: "-mantle-") {
            model = mantle.before
            reading = AWSPriceListReading(
                AWSPriceListWords.joined(AWSPriceListWords.split(mantle.after))
            )
        } else {
            (model, reading) = AWSPriceListUsage.parts(String(rest))
        }
    }

    /// The longest end of the segments that is understood, and what stands before it.
    private static func parts(_ text: String) -> (String, AWSPriceListReading?) {
        let segments = text.split(separator: "-")
        for start in segments.indices {
            let words = segments[start...].flatMap { AWSPriceListWords.split(String($0)) }
            if let reading = AWSPriceListReading(AWSPriceListWords.joined(words)) {
                return (segments[..<start].joined(separator: "-"), reading)
            }
        }
        return (text, nil)
    }

    private static func isCode(_ text: Substring) -> Bool {
        (2...5).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= $0
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
            }
    }

    private static func split(_ text: String, at mark: String) -> (before: String, after: String)? {
        let (bytes, wanted) = (Array(text.utf8), Array(mark.utf8))
        guard bytes.count > wanted.count else { return nil }
        for start in 0...(bytes.count - wanted.count)
        where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
            return (
                String(decoding: bytes[..<start], as: UTF8.self),
                String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
            )
        }
        return nil
    }
}
