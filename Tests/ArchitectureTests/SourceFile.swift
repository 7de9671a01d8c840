import Foundation

/// A Swift file of a room.
struct SourceFile {
    /// The name of the room's folder.
    let room: String

    /// The name of the folder in it; nil for a file that lies in the room itself.
    let shelf: String?

    /// The file's name without its extension.
    let name: String

    /// The number of its lines.
    let lineCount: Int

    let tokens: [Token]

    init(room: String, shelf: String? = nil, name: String, source: String) {
        self.room = room
        self.shelf = shelf
        self.name = name
        lineCount = source.split(separator: "\n", omittingEmptySubsequences: false).dropLast().count
        tokens = SwiftLexer.tokens(of: source)
    }

    /// The path of its folder in Sources.
    var folder: String { [room, shelf].compactMap(\.self).joined(separator: "/") }

    /// A place in it, as a message shows it.
    func place(_ line: Int) -> String { "\(folder)/\(name).swift:\(line)" }

    /// The modules it imports, each at the token that names it.
    var imports: [Token] {
        let kinds: Set<String> = [
            "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
        ]
        return tokens.indices.filter { tokens[$0].isCode("import") }
            .compactMap { index in
                tokens[(index + 1)...].first { !kinds.contains($0.text) }
            }
    }

    /// The lines on which a stretch of code begins.
    func lines(with phrase: [Token]) -> [Int] {
        tokens.indices.dropLast(max(0, phrase.count - 1))
            .filter { start in
                zip(phrase, tokens[start...]).allSatisfy { $1.isCode($0.text) }
            }
            .map { tokens[$0].line }
    }
}

extension SourceFile {
    /// The folder of the package.
    static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file under Sources, by path.
    static func all() throws -> [SourceFile] { try cached.get() }

    /// The names of the folders in Sources.
    static func folders() throws -> Set<String> {
        let names = try FileManager.default.contentsOfDirectory(atPath: sources.path)
        return Set(names.filter { !$0.hasPrefix(".") })
    }

    /// The text of a file of the package.
    static func text(of path: String) throws -> String {
        try String(contentsOf: package.appending(path: path), encoding: .utf8)
    }

    private static let sources = package.appending(path: "Sources")

    private static let cached = Result {
        try FileManager.default.subpathsOfDirectory(atPath: sources.path)
            .filter { $0.hasSuffix(".swift") }
            .sorted()
            .map { path in
                let parts = path.split(separator: "/").map(String.init)
                return SourceFile(
                    room: parts[0],
                    shelf: parts.count > 2 ? parts[1] : nil,
                    name: String(parts[parts.count - 1].dropLast(6)),
                    source: try text(of: "Sources/" + path)
                )
            }
    }
}
