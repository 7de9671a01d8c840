import Quantities
public import ReportModel

/// Writes data as JSON: two spaces of indent, members in their order, one line break at the end.
public enum JSONRenderer {
    /// The data over several lines.
    public static func render(_ value: DataValue) -> String {
        var text = ""
        write(value, indent: 0, to: &text)
        return text + "\n"
    }

    private static func write(_ value: DataValue, indent: Int, to text: inout String) {
        switch value {
        case .object(let members):
            writeList(members, "{", "}", indent, to: &text) { member, text in
                write(member.name, to: &text)
                text += ": "
                write(member.value, indent: indent + 1, to: &text)
            }
        case .array(let values):
            writeList(values, "[", "]", indent, to: &text) { value, text in
                write(value, indent: indent + 1, to: &text)
            }
        case .text(let words): write(words, to: &text)
        case .integer(let number): text += String(number)
        case .money(let money): write(money.decimalText(minimumFractionDigits: 2), to: &text)
        case .quantity(let number): write(number.decimalText(), to: &text)
        case .date(let date): write(date.description, to: &text)
        case .boolean(let flag): text += flag ? "true" : "false"
        case .null: text += "null"
        }
    }

    private static func writeList<Element>(
        _ elements: [Element],
        _ opening: String,
        _ closing: String,
        _ indent: Int,
        to text: inout String,
        _ write: (Element, inout String) -> Void
    ) {
        guard !elements.isEmpty else {
            text += opening + closing
            return
        }
        text += opening
        for (index, element) in elements.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
            write(element, &text)
        }
        text += "\n" + String(repeating: "  ", count: indent) + closing
    }

    static func write(_ words: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        guard words.utf8.contains(where: { $0.isSpecialInJSON }) else {
            text += words
            return
        }
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension UInt8 {
    /// Whether a byte of UTF-8 may belong to a character that JSON, or we, write as an escape.
    fileprivate var isSpecialInJSON: Bool {
        // U+2028 and U+2029 begin with E2.
        self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") || self == 0xE2
    }
}
