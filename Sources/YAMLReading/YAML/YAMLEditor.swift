public import Diagnostics

/// Changes values of a YAML text where they stand, and leaves every other byte as it is.
public struct YAMLEditor {
    private struct Change {
        let range: Range<Int>
        let text: String
    }

    private let scalars: [Unicode.Scalar]

    /// Where each line begins.
    private let starts: [Int]

    private var changes: [Change] = []

    /// Prepares to change a file.
    public init(_ file: SourceFile) {
        scalars = Array(file.text.unicodeScalars)
        var starts = [0]
        for index in scalars.indices {
            let isBroken =
                scalars[index] == "\n"
                || scalars[index] == "\r"
                    && (index + 1 == scalars.count || scalars[index + 1] != "\n")
            if isBroken { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// Writes another text in the place of a value that stands on one line.
    public mutating func replace(_ value: YAMLValue, with text: String) {
        let start = index(of: value.range)
        changes.append(Change(range: start..<start + value.range.length, text: text))
    }

    /// Adds keys to a mapping behind a value of it that stands on one line: in the same braces, or
    /// on lines of their own below it.
    ///
    /// - Parameters:
    ///   - entries: The keys with their values as they are written, such as `basis: measured`.
    ///   - mapping: The value that is the mapping.
    ///   - value: A value of the mapping.
    public mutating func add(_ entries: [String], to mapping: YAMLValue, behind value: YAMLValue) {
        guard !entries.isEmpty else { return }
        guard !mapping.isInBraces else {
            let end = index(of: value.range) + value.range.length
            let text = entries.map { ", " + $0 }.joined()
            return changes.append(Change(range: end..<end, text: text))
        }
        let start = starts[value.range.line - 1]
        let end = start + value.range.lineText.unicodeScalars.count
        let indentation = String(repeating: " ", count: mapping.range.column - 1)
        let text = entries.map { lineBreak + indentation + $0 }.joined()
        changes.append(Change(range: end..<end, text: text))
    }

    /// The text with all changes.
    public var text: String {
        var result = String.UnicodeScalarView()
        var position = 0
        // Stable, so that what is added at one place keeps its order.
        let ordered = changes.enumerated()
            .sorted {
                ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
            }
        for (_, change) in ordered {
            result.append(contentsOf: scalars[position..<change.range.lowerBound])
            result.append(contentsOf: change.text.unicodeScalars)
            position = change.range.upperBound
        }
        result.append(contentsOf: scalars[position...])
        return String(result)
    }

    /// How lines end in the file.
    private var lineBreak: String {
        guard starts.count > 1 else { return "\n" }
        let end = starts[1]
        guard scalars[end - 1] == "\n" else { return "\r" }
        return end > 1 && scalars[end - 2] == "\r" ? "\r\n" : "\n"
    }

    private func index(of range: SourceRange) -> Int { starts[range.line - 1] + range.column - 1 }
}

extension YAMLValue {
    /// Whether it is a mapping or a list in braces or brackets.
    public var isInBraces: Bool {
        let first = range.lineText.unicodeScalars.dropFirst(range.column - 1).first
        return switch content {
        case .mapping, .list: first == "{" || first == "["
        case .text, .nothing, .refused: false
        }
    }

    /// Whether it is a text that stands on one line.
    public var isOnOneLine: Bool {
        guard case .text(let text) = content else { return false }
        let rest = range.lineText.unicodeScalars.dropFirst(range.column - 1)
        guard let first = rest.first else { return false }
        guard first == "\"" || first == "'" else {
            return rest.starts(with: text.unicodeScalars)
        }
        let written = rest.prefix(range.length)
        return range.length > 1 && written.last == first
    }
}
