/// What Package.swift says about the rooms.
struct Manifest {
    private let tokens: [Token]

    /// The lines of the comments that begin a floor, with its number.
    private let floors: [(line: Int, number: Int)]

    init(_ source: String) {
        tokens = SwiftLexer.tokens(of: source)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        floors = lines.indices.compactMap { index in
            let words = lines[index].split(separator: " ")
            guard words.count > 2, words[0] == "//", words[1] == "Floor" else { return nil }
            return Int(words[2]).map { (line: index + 1, number: $0) }
        }
    }

    /// The rooms: calls of `room`, the executable and the system library; what has a path of its
    /// own stands among the tests.
    var rooms: [Room] {
        let names = products
        return tokens.indices.compactMap { index -> Room? in
            guard Manifest.makers.contains(tokens[index].text) else { return nil }
            let call = arguments(after: index)
            guard let name = call.first(where: { $0.kind == .literal })?.text,
                call.first?.isWord != true || call.first?.isCode("name") == true,
                !call.contains(where: { $0.isCode("path") })
            else { return nil }
            let list = call.drop { !$0.isCode("doors") && !$0.isCode("dependencies") }
            let doors = list.prefix { !$0.isCode("]") }
                .compactMap { $0.kind == .literal ? $0.text : names[$0.text] }
            return Room(name, floor: floor(at: tokens[index].line), doors: Set(doors))
        }
    }

    /// The third-party products by the names that the manifest gives them.
    var products: [String: String] {
        var products: [String: String] = [:]
        for index in tokens.indices where tokens[index].isCode("product") {
            let declaration = tokens[..<index].lastIndex { $0.isCode("let") }
            guard let declaration, let product = arguments(after: index).first(where: isLiteral)
            else { continue }
            products[tokens[declaration + 1].text] = product.text
        }
        return products
    }

    private static let makers: Set<String> = ["room", "executableTarget", "systemLibrary"]

    private func isLiteral(_ token: Token) -> Bool { token.kind == .literal }

    private func floor(at line: Int) -> Int {
        floors.last { $0.line < line }?.number ?? -1
    }

    /// The tokens between the brackets of a call; none where there is no call.
    private func arguments(after index: Int) -> ArraySlice<Token> {
        let inside = tokens[(index + 1)...].dropFirst()
        guard index + 1 < tokens.endIndex, tokens[index + 1].isCode("(") else { return [] }
        var depth = 1
        return inside.prefix { token in
            if token.isCode("(") { depth += 1 }
            if token.isCode(")") { depth -= 1 }
            return depth > 0
        }
    }
}
