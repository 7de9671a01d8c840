import Quantities
public import ReportModel

/// Writes data as JSON on one line, for streams of records.
public enum JSONLineRenderer {
    /// The data on one line, with a line break at the end.
    public static func render(_ value: DataValue) -> String {
        var text = ""
        write(value, to: &text)
        return text + "\n"
    }

    private static func write(_ value: DataValue, to text: inout String) {
        switch value {
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," }
                write(member.name, to: &text)
                text += ":"
                write(member.value, to: &text)
            }
            text += "}"
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += "," }
                write(value, to: &text)
            }
            text += "]"
        case .text(let words): write(words, to: &text)
        case .integer(let number): text += String(number)
        case .money(let money): write(money.decimalText(minimumFractionDigits: 2), to: &text)
        case .quantity(let number): write(number.decimalText(), to: &text)
        case .date(let date): write(date.description, to: &text)
        case .boolean(let flag): text += flag ? "true" : "false"
        case .null: text += "null"
        }
    }

    /// Most texts of a stream need no escape, and looking is faster than escaping.
    private static func write(_ words: String, to text: inout String) {
        let isPlain = words.utf8.allSatisfy { byte in
            (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"")
                && byte != UInt8(ascii: "\\")
        }
        guard isPlain else { return JSONRenderer.write(words, to: &text) }
        text += "\""
        text += words
        text += "\""
    }
}
