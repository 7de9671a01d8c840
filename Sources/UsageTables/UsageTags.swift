/// What usage belongs to: tags with their values, written `stage=prod;team=search`.
///
/// In a name or a value `%`, `;`, `=` and control characters are written as in an address: `%3B`.
public struct UsageTags: Sendable, Hashable {
    /// The values by the names of the tags.
    public let values: [String: String]

    /// No tag.
    public static let none = UsageTags([:])

    /// Creates tags.
    public init(_ values: [String: String]) { self.values = values }

    /// Reads what ``text`` writes; nil for anything else, such as a tag without a name.
    public init?(parsing text: String) {
        var values: [String: String] = [:]
        guard !text.isEmpty else {
            self.init(values)
            return
        }
        for pair in text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        {
            let parts = pair.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
            guard parts.count == 2, let name = UsageTags.decoded(parts[0]), !name.isEmpty,
                let value = UsageTags.decoded(parts[1]),
                values.updateValue(value, forKey: name) == nil
            else { return nil }
        }
        self.init(values)
    }

    /// The tags in order of their names.
    public var text: String {
        values.sorted { $0.key < $1.key }
            .map { UsageTags.encoded($0.key) + "=" + UsageTags.encoded($0.value) }
            .joined(separator: ";")
    }

    private static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            guard byte < 0x20 || byte == 0x7f || "%;=".utf8.contains(byte) else {
                bytes.append(byte)
                continue
            }
            let digits = String(byte, radix: 16, uppercase: true)
            bytes += ("%" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func decoded(_ text: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let code = UInt8(String(Substring(rest.prefix(2))), radix: 16)
            else { return nil }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
