import Testing

@Suite("Banned code")
struct BanTests {
    @Test("no room holds what it must not", arguments: Ban.all)
    func isObeyed(ban: Ban) throws {
        let breaches = ban.breaches(in: try SourceFile.all())
        #expect(breaches == [], "\(ban.reason)")
    }

    @Test("a ban finds its code, in an interpolation too", arguments: Ban.all)
    func isFound(ban: Ban) {
        let source = """
            func price() -> String {
                let first = \(ban.code)
                return "costs \\(\(ban.code))"
            }
            """
        let file = SourceFile(room: "Pricing", name: "Price", source: source)
        #expect(ban.breaches(in: [file]) == ["Pricing/Price.swift:2", "Pricing/Price.swift:3"])
    }

    @Test("a ban does not find its code in comments, texts and longer names", arguments: Ban.all)
    func isNotFound(ban: Ban) {
        let source = """
            // \(ban.code)
            /* \(ban.code) /* nested */ \(ban.code) */
            let text = "\(ban.code)" + #"\(ban.code)"#
            let page = \"""
                \(ban.code)
                \"""
            """
        let names = "let date = CalendarDate(1), blueprint(2), dismissal.randomized, localeName"
        let files = [source, names].map { SourceFile(room: "Pricing", name: "Price", source: $0) }
        #expect(ban.breaches(in: files).isEmpty)
    }

    @Test("an exemption holds in its own room only")
    func exemptions() throws {
        let ban = try #require(Ban.all.first { $0.code == "FileManager" })
        let files = ["SiteOutput", "SiteGeneration"]
            .map { SourceFile(room: $0, name: "Folder", source: "let disk = FileManager.default") }
        #expect(ban.breaches(in: files) == ["SiteGeneration/Folder.swift:1"])
    }
}
