import Rendering
import ReportModel

/// The JSON of an object in pieces, between which the values of some members go.
struct JSONTexts {
    /// The pieces: one more than there are members.
    private(set) var texts: [[UInt8]] = [[]]

    /// Cuts an object.
    ///
    /// - Parameters:
    ///   - value: The object.
    ///   - names: The members whose values are left out: what a text or number has in its quotation
    ///     marks, or a list in its brackets.
    init(of value: DataValue, around names: Set<String>) {
        guard case .object(let members) = value else { return }
        add("{")
        for (index, member) in members.enumerated() {
            let value = JSONLineRenderer.render(member.value).dropLast()
            add((index > 0 ? "," : "") + "\"\(member.name)\":")
            guard names.contains(member.name) else {
                add(value)
                continue
            }
            add(value.prefix(1))
            texts.append([])
            add(value.suffix(1))
        }
        add("}")
    }

    private mutating func add(_ text: some StringProtocol) {
        texts[texts.count - 1] += Array(text.utf8)
    }
}
