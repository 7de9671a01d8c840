import Diagnostics
import Yams

/// Turns the nodes of the YAML library into values with positions.
struct YAMLTreeBuilder {
    let problems: YAMLProblems

    /// Keys that are no part of the file: they stand where one was repeated.
    let passedOver: Set<String>

    private var file: SourceFile { problems.file }
    private var log: DiagnosticLog { problems.log }

    /// How many keys a mapping may have: ten times as many as the longest of the catalog.
    static let keyLimit = 2_000

    /// How many items a list may have.
    static let itemLimit = 10_000

    /// The value of a node; one that the dialect does not allow is reported.
    ///
    /// - Parameters:
    ///   - node: The node.
    ///   - name: What the value is called in diagnostics: its key.
    ///   - keyRange: Where its key stands.
    /// - Returns: The value.
    func value(_ node: Node, of name: String, keyRange: SourceRange? = nil) -> YAMLValue {
        var range = range(of: node)
        let content: YAMLValue.Content
        switch node {
        case _ where problems.findForbidden(in: node, at: range), .alias:
            content = .refused
        case .scalar(let scalar) where scalar.string.isEmpty && scalar.style == .plain:
            content = .nothing
            range = keyRange ?? range
        case .scalar(let scalar):
            content = .text(scalar.string)
        case .sequence(let sequence) where sequence.count > Self.itemLimit:
            content = .refused
            reportLength("\(name) has \(sequence.count) items", Self.itemLimit, at: range)
        case .mapping(let mapping) where mapping.count > Self.keyLimit:
            content = .refused
            reportLength(
                "\(name) has \(mapping.count) keys",
                Self.keyLimit,
                at: keyRange ?? range
            )
        case .sequence(let sequence):
            content = .list(sequence.map { value($0, of: "an item of " + name) })
        case .mapping(let mapping):
            content = .mapping(
                MappingReader(
                    name: name,
                    range: keyRange ?? range,
                    entries: entries(mapping),
                    log: log
                )
            )
        }
        return YAMLValue(name: name, content: content, range: range, log: log)
    }

    private func reportLength(_ summary: String, _ limit: Int, at range: SourceRange) {
        log.error(
            "too-many-values",
            "\(summary), and \(limit) are read",
            at: range,
            help: "divide it among several files, or leave out what is not needed"
        )
    }

    private func entries(_ mapping: Node.Mapping) -> [MappingReader.Entry] {
        mapping.compactMap { key, node in
            let keyRange = range(of: key)
            guard !problems.findForbidden(in: key, at: keyRange) else { return nil }
            guard let name = key.scalar?.string else {
                log.error(
                    "wrong-type",
                    "a key must be a text",
                    at: keyRange,
                    help: "write a name before the colon"
                )
                return nil
            }
            guard !passedOver.contains(name) else { return nil }
            return MappingReader.Entry(
                key: LocatedText(text: name, range: keyRange),
                value: value(node, of: name, keyRange: keyRange)
            )
        }
    }

    private func range(of node: Node) -> SourceRange {
        guard let mark = node.mark else { return file.range(line: 1, column: 1) }
        let start = file.range(line: mark.line, column: mark.column)
        let rest = start.lineText.unicodeScalars.dropFirst(mark.column - 1)
        return file.range(
            line: mark.line,
            column: mark.column,
            length: length(of: node, in: rest)
        )
    }

    /// The columns of a scalar on its first line; of a block mapping, those of its first key.
    private func length(of node: Node, in rest: Substring.UnicodeScalarView) -> Int {
        guard let scalar = node.scalar else {
            guard rest.first != "{", let key = node.mapping?.first?.key else { return 1 }
            return length(of: key, in: rest)
        }
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: return quotedLength(rest)
        case .literal, .folded: return 1
        case .plain, .any:
            let text = scalar.string.unicodeScalars
            return rest.starts(with: text) ? text.count : rest.count
        }
    }

    /// The columns up to the closing quote, or to the end of the line; within single quotes two of
    /// them stand for one.
    private func quotedLength(_ rest: Substring.UnicodeScalarView) -> Int {
        guard let quote = rest.first else { return 1 }
        let line = Array(rest)
        var column = 1
        while column < line.count {
            if line[column] == quote {
                guard quote == "'", column + 1 < line.count, line[column + 1] == "'" else {
                    return column + 1
                }
                column += 1
            } else if quote == "\"", line[column] == "\\" {
                column += 1
            }
            column += 1
        }
        return line.count
    }
}
