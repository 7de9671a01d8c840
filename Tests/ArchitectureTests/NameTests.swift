import Testing

@Suite("Names")
struct NameTests {
    @Test("no type, file or room has a name that says nothing")
    func names() throws {
        let files = try SourceFile.all()
        let vague = files.flatMap(vagueNames) + Room.plan.map(\.name).filter(isVague)
        #expect(vague == [])
    }

    @Test(
        "a vague name is found at either end of a type's or a file's name",
        arguments: [
            "struct RateManager {}", "final class Helper {}", "enum StringUtils {}",
            "typealias CommonRate = Rate", "public struct BaseRate {}", "private enum RateInfo {}",
            "struct A { struct Utilities {} }", "protocol OfferingBase {}",
        ]
    )
    func found(source: String) {
        let file = SourceFile(room: "Catalog", name: "Rate", source: source)
        #expect(vagueNames(in: file).count == 1)
        #expect(vagueNames(in: SourceFile(room: "Catalog", name: "RateUtils", source: "")) != [])
    }

    @Test(
        "words that only look like them are names",
        arguments: ["Basis", "Information", "KnowledgeBase", "KnowledgeBaseLines", "ratebook"]
    )
    func notFound(name: String) {
        #expect(!isVague(name))
    }

    @Test("no function's name begins with get")
    func getters() throws {
        let found = try SourceFile.all().flatMap(getters)
        #expect(found == [])
        let source = "func getRate() {}\nfunc get() {}\nfunc gettysburg() {}\nvar a: Int { get }"
        let file = SourceFile(room: "Catalog", name: "Rate", source: source)
        #expect(getters(in: file) == ["Catalog/Rate.swift:1", "Catalog/Rate.swift:2"])
    }

    private func vagueNames(in file: SourceFile) -> [String] {
        let types = file.declarations.filter { !$0.isExtension && isVague($0.name) }
        let name = isVague(file.name) ? [file.place(1)] : []
        return name + types.map { file.place($0.line) }
    }

    /// Whether a name begins or ends with a word that would fit any other type as well.
    private func isVague(_ name: String) -> Bool {
        let vague: Set<String> = [
            "Manager", "Helper", "Helpers", "Utils", "Utility", "Utilities", "Common", "Base",
            "Info",
        ]
        // Amazon's word for documents that are embedded and searched, and a standard.
        guard !["KnowledgeBase", "CommonMark"].contains(name) else { return false }
        let starts = name.indices.filter { name[$0].isUppercase }
        guard let first = starts.first, let last = starts.last else { return false }
        let end = starts.dropFirst().first ?? name.endIndex
        return vague.contains(String(name[first..<end])) || vague.contains(String(name[last...]))
    }

    private func getters(in file: SourceFile) -> [String] {
        file.tokens.indices.dropLast().filter { file.tokens[$0].isCode("func") }
            .map { file.tokens[$0 + 1] }
            .filter { name in
                guard name.text.hasPrefix("get") else { return false }
                return name.text.dropFirst(3).first?.isUppercase ?? true
            }
            .map { file.place($0.line) }
    }
}
