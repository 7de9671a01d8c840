import Testing

/// What a file may hold.
///
/// A file that declares types is named after the first, or `Type+Topic` after one that it extends.
/// Beside it there may be what no other file sees, and small companions: types that say nothing
/// without the first, such as the reasons of an outcome. A file without types is named after what
/// it adds.
@Suite("Files")
struct FileTests {
    @Test("no file is longer than 400 lines")
    func lengths() throws {
        let tooLong = try SourceFile.all().filter(isTooLong).map { $0.place($0.lineCount) }
        #expect(tooLong == [])
        let lines = Array(repeating: "let a = 1\n", count: 401)
        let file = { SourceFile(room: "Catalog", name: "Rate", source: lines.prefix($0).joined()) }
        #expect(isTooLong(file(401)) && !isTooLong(file(400)))
    }

    @Test("each file is named after its type and holds no second large one")
    func types() throws {
        let found = try SourceFile.all().flatMap(problems)
        #expect(found == [])
    }

    @Test(
        "a type in the wrong file is found",
        arguments: [
            ("Rate", "struct Price {}"),
            ("Rate", "enum Status {}\nstruct Rate {}"),
            ("Rate", "private struct Rate {}\nstruct Price {}"),
            ("Rate+Price", "enum Reason {}\nextension Price {}"),
            ("Rate+Price", "struct Rate {}"),
            ("Rate", "struct Rate {}\nstruct Price {" + String(repeating: "\n", count: 40) + "}"),
        ]
    )
    func found(name: String, source: String) {
        let file = SourceFile(room: "Catalog", name: name, source: source)
        #expect(problems(in: file).count == 1)
    }

    @Test(
        "what belongs together may stand together",
        arguments: [
            ("Rate", "public struct Rate {}\nextension Int {}\nfileprivate enum Step {}"),
            ("Rate", "private struct Step {}\nstruct Rate { enum Status {} }\nenum Reason {}"),
            ("Rate+Price", "enum Reason {}\nextension Rate {}"),
            ("NearestName", "func nearestName() {}"),
            ("WholeNumber", "extension Int {}"),
            ("Rate+Price", "extension Price {}"),
            ("Main", "@main struct Main {}"),
        ]
    )
    func notFound(name: String, source: String) {
        let file = SourceFile(room: "Catalog", name: name, source: source)
        #expect(problems(in: file) == [])
    }

    private func isTooLong(_ file: SourceFile) -> Bool { file.lineCount > 400 }

    private func problems(in file: SourceFile) -> [String] {
        let declarations = file.declarations.filter(\.isTopLevel)
        let types = declarations.filter { !$0.isExtension && !$0.isPrivate }
        guard let first = types.first else { return [] }
        let extended = declarations.filter(\.isExtension).map(\.name)
        let isNamedAfterExtension = extended.contains { file.name.hasPrefix($0 + "+") }
        guard isNamedAfterExtension || first.name == file.name else {
            return ["\(file.place(first.line)) belongs in \(first.name).swift"]
        }
        return types.filter { $0.name != file.name && $0.lineCount > 40 }
            .map { "\(file.place($0.line)) is large enough for \($0.name).swift" }
    }
}
