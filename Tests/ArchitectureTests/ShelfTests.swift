import Testing

@Suite("Shelves")
struct ShelfTests {
    /// More files than this are not seen at a glance.
    private static let most = 17

    @Test("a room with many files has shelves, and none is crowded")
    func crowds() throws {
        #expect(crowdedPlaces(in: try SourceFile.all()) == [])
    }

    @Test("a crowd is found in a room and on a shelf")
    func crowdsAreFound() {
        let files = (0...Self.most).map { SourceFile(room: "Low", name: "F\($0)", source: "") }
        let shelved = (0...Self.most)
            .map { SourceFile(room: "High", shelf: "Rates", name: "F\($0)", source: "") }
        #expect(crowdedPlaces(in: files + shelved) == ["High/Rates: 18", "Low: 18"])
    }

    @Test("no file lies beside the shelves of its room")
    func looseFiles() throws {
        let files = try SourceFile.all()
        let shelved = Set(files.filter { $0.shelf != nil }.map(\.room))
        let loose = files.filter { $0.shelf == nil && shelved.contains($0.room) }
        #expect(loose.map { "\($0.room)/\($0.name)" } == [])
    }

    @Test("the README says what is on each shelf, and names no other")
    func words() throws {
        let text = try SourceFile.text(of: "README.md")
        let table = try #require(text.firstMatch(of: /\| shelf \|((?:.|\n)*?)\n\n/))
        let named = table.1.matches(of: /`([A-Za-z]+)`/).map { String($0.1) }
        let built = Set(try SourceFile.all().compactMap(\.shelf))
        #expect(named.sorted() == built.sorted())
    }

    private func crowdedPlaces(in files: [SourceFile]) -> [String] {
        Dictionary(grouping: files, by: \.folder)
            .filter { $0.value.count > Self.most }
            .map { "\($0.key): \($0.value.count)" }
            .sorted()
    }
}
