import Diagnostics
import Yams

/// Puts into diagnostics what the YAML library refuses, and what this dialect refuses besides.
struct YAMLProblems {
    let file: SourceFile
    let log: DiagnosticLog

    /// Reports what the library threw.
    func report(_ error: any Error) {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            // On an empty line nothing can be seen: what was begun before it is the place.
            let isEmpty = file.range(line: mark.line, column: 1).lineText.isEmpty
            reportSyntax(problem, at: isEmpty ? context?.mark ?? mark : mark)
        case .reader:
            log.error(
                "yaml-syntax",
                "there is an invisible character here",
                at: firstControlCharacter,
                help: "delete it, or write the line again"
            )
        default:
            log.error(
                "yaml-syntax",
                "the file cannot be read as YAML",
                inFile: file.path,
                help: "compare it with one that can, such as those of the example project"
            )
        }
    }

    /// Reports a file without anything in it.
    func reportNothing() {
        log.error(
            "empty-file",
            "the file holds nothing",
            inFile: file.path,
            help: "write its keys, or remove it"
        )
    }

    /// Reports a document after the first one.
    func reportSecondDocument(_ root: Node) {
        let line = root.mark?.line ?? 1
        log.error(
            "yaml-documents",
            "the file holds a second document",
            at: file.range(line: line, column: root.mark?.column ?? 1),
            help: "remove what stands after the line `---`, or put it into a file of its own"
        )
    }

    /// Whether a node has an anchor or a tag, which is reported.
    ///
    /// An alias appears as the node that it stands for, anchor included: refusing the anchor
    /// refuses both, and keeps the walk as short as the file.
    func findForbidden(in node: Node, at range: SourceRange) -> Bool {
        if let anchor = node.anchor {
            reportAnchor(anchor.rawValue, at: range)
            return true
        }
        let plainTags: [Tag.Name] = [.str, .seq, .map]
        let tag = node.tag.rawValue
        guard !plainTags.map(\.rawValue).contains(tag) else { return false }
        log.error(
            "yaml-tag",
            "tags such as \(tag) have no meaning here",
            at: range,
            help: "write the value without the tag"
        )
        return true
    }

    /// Whether the text has more aliases than could be harmless, which is reported.
    ///
    /// The library compares keys deeply, so nested aliases in keys could keep it busy for ever.
    func findAliasFlood() -> Bool {
        let limit = 20
        let anchors = Set(tokens(after: "&").map(\.text))
        let aliases = tokens(after: "*").filter { anchors.contains($0.text) }
        guard aliases.count > limit else { return false }
        reportAnchor(aliases[0].text, at: aliases[0].range)
        return true
    }

    private func reportAnchor(_ name: String, at range: SourceRange) {
        log.error(
            "yaml-anchor",
            "anchors and aliases such as \(name) are not used here",
            at: range,
            help: "write the value out in each place"
        )
    }

    /// Where the first character stands that no text file holds; else the start of the file.
    private var firstControlCharacter: SourceRange {
        for (index, line) in file.lines.enumerated() {
            let column = line.unicodeScalars.prefix { $0 == "\t" || !$0.isControl }.count + 1
            if column <= line.unicodeScalars.count {
                return file.range(line: index + 1, column: column)
            }
        }
        return file.range(line: 1, column: 1)
    }

    private func tokens(after sign: Unicode.Scalar) -> [LocatedText] {
        guard file.text.unicodeScalars.contains(sign) else { return [] }
        return file.lines.indices.flatMap { tokens(after: sign, inLine: $0 + 1) }
    }

    private func tokens(after sign: Unicode.Scalar, inLine line: Int) -> [LocatedText] {
        let scalars = Array(file.lines[line - 1].unicodeScalars)
        var found: [LocatedText] = []
        for index in scalars.indices where scalars[index] == sign {
            let name = scalars[(index + 1)...].prefix { $0.isYAMLName }
            guard !name.isEmpty, index == 0 || !scalars[index - 1].isYAMLName else { continue }
            found.append(
                LocatedText(
                    text: String(String.UnicodeScalarView(name)),
                    range: file.range(line: line, column: index + 1, length: name.count + 1)
                )
            )
        }
        return found
    }

    private func reportSyntax(_ problem: String, at mark: Mark) {
        let range = place(of: mark)
        let character = range.lineText.unicodeScalars.dropFirst(range.column - 1).first
        guard character != "\t" else {
            log.error(
                "yaml-tab",
                "a tab stands where YAML allows spaces only",
                at: range,
                help: "indent with spaces"
            )
            return
        }
        let words = YAMLSyntaxWords(of: problem)
        log.error("yaml-syntax", words.summary, at: range, help: words.help)
    }

    /// Where a mark stands: the library counts what follows the last line as one more.
    private func place(of mark: Mark) -> SourceRange {
        guard let last = file.lines.last, mark.line > file.lines.count else {
            return file.range(line: mark.line, column: mark.column)
        }
        return file.range(line: file.lines.count, column: last.unicodeScalars.count + 1)
    }

    /// Reports a key that stands in a mapping twice: at the second, and at the first, which the
    /// library gives, where the second cannot be found.
    func reportDuplicate(_ key: String, near mark: Mark, _ second: RepeatedKeys.Place?) {
        log.error(
            "duplicate-key",
            "the key \"\(key)\" stands here twice",
            at: file.range(
                line: second?.line ?? mark.line,
                column: second?.column ?? mark.column,
                length: second?.length ?? key.unicodeScalars.count
            ),
            notes: second == nil ? [] : ["the first one is on line \(mark.line)"],
            help: "keep one of them"
        )
    }
}

extension Unicode.Scalar {
    /// Whether it is no character to read.
    fileprivate var isControl: Bool { properties.generalCategory == .control }

    /// Whether an anchor's name may hold the scalar.
    fileprivate var isYAMLName: Bool {
        properties.isAlphabetic || ("0"..."9").contains(self) || self == "_" || self == "-"
    }
}
