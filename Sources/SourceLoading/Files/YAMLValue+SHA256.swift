import Diagnostics
import YAMLReading

extension YAMLValue {
    /// The value as a SHA-256 digest in hexadecimal; nil for anything else, which is reported as
    /// `bad-digest`.
    func sha256() -> LocatedText? {
        guard let text = locatedText() else { return nil }
        let isDigest =
            text.text.utf8.count == 64
            && text.text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
        guard isDigest else {
            report(
                "bad-digest",
                "this is not a SHA-256 digest",
                help: "write 64 hexadecimal digits in lower case, as `sha256sum` prints them"
            )
            return nil
        }
        return text
    }
}
