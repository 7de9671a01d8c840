/// A type, an alias or an extension that a file declares.
struct Declaration {
    /// The keyword, such as `struct`.
    let keyword: String

    /// What is declared or extended.
    let name: String

    /// Whether it is outside every other declaration.
    let isTopLevel: Bool

    /// Whether no other file can see it.
    let isPrivate: Bool

    /// Where it begins.
    let line: Int

    /// How many lines it takes.
    let lineCount: Int

    var isExtension: Bool { keyword == "extension" }
}

extension SourceFile {
    /// What the file declares, in order.
    var declarations: [Declaration] {
        let keywords: Set<String> = [
            "struct", "enum", "class", "actor", "protocol", "typealias", "extension",
        ]
        var depth = 0
        var found: [Declaration] = []
        for index in tokens.indices.dropLast() {
            let token = tokens[index]
            if token.isCode("{") { depth += 1 }
            if token.isCode("}") { depth -= 1 }
            guard token.kind == .code, keywords.contains(token.text), isDeclared(at: index + 1)
            else { continue }
            found.append(declaration(at: index, isTopLevel: depth == 0))
        }
        return found
    }

    /// Whether a capital name follows: there is none after the `class` of `class func`.
    private func isDeclared(at index: Int) -> Bool {
        tokens[index].isWord && tokens[index].text.first?.isUppercase == true
    }

    private func declaration(at index: Int, isTopLevel: Bool) -> Declaration {
        let modifiers: Set<String> = [
            "public", "package", "internal", "private", "fileprivate", "final", "indirect",
        ]
        let stated = tokens[..<index].reversed().prefix { modifiers.contains($0.text) }
        let keyword = tokens[index].text
        let last = keyword == "typealias" ? tokens[index].line : closingLine(after: index)
        return Declaration(
            keyword: keyword,
            name: tokens[index + 1].text,
            isTopLevel: isTopLevel,
            isPrivate: stated.contains { $0.text.hasSuffix("private") },
            line: tokens[index].line,
            lineCount: last - tokens[index].line + 1
        )
    }

    /// The line of the brace that closes the first one after a place.
    private func closingLine(after index: Int) -> Int {
        var depth = 0
        for token in tokens[index...] {
            if token.isCode("{") { depth += 1 }
            guard token.isCode("}") else { continue }
            depth -= 1
            if depth == 0 { return token.line }
        }
        return tokens.last?.line ?? 1
    }
}
