import Diagnostics
public import Quantities
public import Scenarios
import YAMLReading

/// Another value for a number, to be written into the file that states it.
public struct NumberEdit: Sendable {
    /// The name of the number, such as `answers.output_tokens`.
    public let name: String

    /// The keys that lead to it; an item of a list by its number, from 0.
    public let path: [String]

    /// The number as it stands.
    public let number: Assumption

    /// The value.
    public let value: Spread<Quantity>

    /// What it stands on.
    public let basis: Basis

    /// What a reader should know about it.
    public let note: String

    /// Creates an edit.
    public init(
        name: String,
        path: [String],
        number: Assumption,
        value: Spread<Quantity>,
        basis: Basis,
        note: String
    ) {
        self.name = name
        self.path = path
        self.number = number
        self.value = value
        self.basis = basis
        self.note = note
    }

    /// The number as it is written in braces, behind its key.
    public var written: String {
        let period = number.key.volume?.period
        let time = period.flatMap { $0 == .month ? nil : "per: " + $0.rawValue }
        let entries = cases.map { $0.key + ": " + $0.text } + [time].compactMap(\.self)
        return "{ " + (entries + grounds.map { $0.key + ": " + $0.text }).joined(separator: ", ")
            + " }"
    }

    private var cases: [(key: String, text: String)] {
        let unit = number.key.unit
        return [
            ("low", unit.text(value.low)), ("expected", unit.text(value.expected)),
            ("high", unit.text(value.high)),
        ]
    }

    private var grounds: [(key: String, text: String)] {
        [("basis", basis.rawValue), ("note", "\"\(note)\"")]
    }
}

extension NumberEdit {
    /// Why the number cannot be written where it stands; nil where it can.
    ///
    /// - Parameter file: The path of the scenario's own file.
    /// - Returns: The warning.
    func objection(in file: String) -> Diagnostic? {
        guard let origin = number.origin else {
            let key = path.last ?? name
            return refusal(
                "\(name) is not in the file: its default holds",
                help: "add to \(path.dropLast().joined(separator: ".")): \(key): \(written)",
                inFile: file
            )
        }
        if let expression = number.expression {
            return refusal(
                "\(name) follows from \(expression.parameters.joined(separator: ", "))",
                help: "correct what it follows from, or write \(written) in its place",
                at: origin
            )
        }
        guard origin.file == file else {
            return refusal(
                "\(name) is stated in a file that other scenarios share",
                help: "change it there for all of them, or state it in \(file) as \(written)",
                at: origin
            )
        }
        return nil
    }

    /// Writes the number into the text of its file.
    ///
    /// - Returns: Why it cannot be; nil where it is written.
    func write(into editor: inout YAMLEditor, _ root: MappingReader) -> Diagnostic? {
        guard let value = root.value(at: path[...]) else { return unusual(nil) }
        guard case .mapping(let parts) = value.content else {
            guard value.isOnOneLine else { return unusual(value.range) }
            editor.replace(value, with: written)
            return nil
        }
        var last: YAMLValue?
        var added: [String] = []
        for (key, text) in cases + grounds {
            guard let part = parts.value(key) else {
                added.append(key + ": " + text)
                continue
            }
            guard part.isOnOneLine else { return unusual(part.range) }
            editor.replace(part, with: text)
            if cases.contains(where: { $0.key == key }), part.isBehind(last) { last = part }
        }
        guard let last else { return unusual(value.range) }
        editor.add(added, to: value, behind: last)
        return nil
    }

    /// Whether a file says the number, and beside it what was said before.
    func isWritten(in root: MappingReader, as before: MappingReader) -> Bool {
        func said(_ root: MappingReader) -> [String: String] {
            let own = root.leaves.filter {
                $0.path.count == path.count + 1 && $0.path.starts(with: path)
            }
            return Dictionary(own.map { ($0.path[path.count], $0.text) }) { first, _ in first }
        }
        var wanted = said(before)
        for (key, text) in cases { wanted[key] = text }
        wanted["basis"] = basis.rawValue
        wanted["note"] = note
        if let time = number.key.volume?.period, time != .month { wanted["per"] = time.rawValue }
        return said(root) == wanted
    }

    /// Says that the text is written in a way in which it is not changed.
    func unusual(_ place: SourceRange?) -> Diagnostic {
        refusal(
            "\(name) is written in a way that is not changed by itself",
            help: "write \(written)",
            at: place ?? number.origin
        )
    }

    private func refusal(
        _ summary: String,
        help: String,
        at place: SourceRange? = nil,
        inFile file: String? = nil
    ) -> Diagnostic {
        guard let file, place == nil else {
            return Diagnostic(.warning, code: "not-written", summary, at: place, help: help)
        }
        return Diagnostic(.warning, code: "not-written", summary, inFile: file, help: help)
    }
}

extension MappingReader {
    /// The value at the end of a path of keys.
    fileprivate func value(at path: ArraySlice<String>) -> YAMLValue? {
        guard let key = path.first, let value = value(key) else { return nil }
        let rest = path.dropFirst()
        guard let next = rest.first else { return value }
        switch value.content {
        case .mapping(let mapping): return mapping.value(at: rest)
        case .list(let items):
            guard let index = Int(next), items.indices.contains(index),
                case .mapping(let mapping) = items[index].content
            else { return nil }
            return mapping.value(at: rest.dropFirst())
        case .text, .nothing, .refused: return nil
        }
    }
}

extension YAMLValue {
    fileprivate func isBehind(_ other: YAMLValue?) -> Bool {
        other.map { ($0.range.line, $0.range.column) < (range.line, range.column) } ?? true
    }
}
