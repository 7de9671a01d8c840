import Foundation
import TestSupport
import Testing

/// No reader sees an expected value outside of what looks like its range.
@Suite("Low and high cases beside an expected value")
struct CaseRangeTests {
    @Test("what is printed as a range of the example holds the value before it")
    func shipped() throws {
        let project = try ProjectFolder.shipped()
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        var texts = try project.contents(of: "Public")
            .filter { $0.key.hasSuffix(".md") && $0.key.hasPrefix("scenarios/") }
            .mapValues { String(decoding: $0, as: UTF8.self) }
        let names = try project.contents(of: "Content/scenarios").keys
            .map { $0.replacing(".yaml", with: "") }
        for name in names {
            texts["explain " + name] = try Run("explain", name, in: project).output
        }
        check(texts, atLeast: 50)
        for (name, text) in texts {
            for head in ["| Low |", "| High |", "| Low USD", "| High USD"] {
                #expect(!text.contains(head), "\(name)")
            }
        }
    }

    @Test("what is printed as a range of scenarios at random holds the value before it")
    func random() throws {
        let project = try ProjectFolder.small()
        var scenarios = RandomScenario(seed: 20_260_820)
        let names = (10..<26).map { "random-\($0)" }
        for name in names {
            try project.write(scenarios.next(), to: "Content/scenarios/\(name).yaml")
        }
        #expect(try Run("build", "--formats", "html,md", in: project).status == 0)
        var texts: [String: String] = [:]
        for name in names {
            let page = try project.text(of: "Public/scenarios/\(name)/index.html")
            texts[name] = page.replacing(#/<(script|style)[^>]*>[^<]*/#, with: " ")
                .replacing(#/<[^>]*>/#, with: " ")
            texts["explain " + name] = try Run("explain", name, in: project).output
        }
        check(texts, atLeast: 200)

        // Eight of ten draws look like a range too, of the month that the page begins with.
        let sides = try names.compactMap { name in
            try side(in: project.text(of: "Public/scenarios/\(name)/index.md"), of: name)
        }
        // Some are outside on either side: such scenarios are what the words are for.
        #expect(Set(sides) == ["cheaper", "dearer"])
    }

    private func check(_ texts: [String: String], atLeast count: Int) {
        var (ranges, cases) = (0, 0)
        for (name, text) in texts {
            cases += text.replacing(/\s+/, with: " ").ranges(of: "in the low case").count
            for range in WrittenRange.all(in: text) {
                ranges += 1
                #expect(range.holds, "\(name): \(range.text)")
            }
        }
        #expect(ranges >= count)
        // Cache reads cost more in the low case, where more is read from the cache.
        #expect(cases > 0)
    }

    /// On which side of what eight of ten draws cost the expected month is, which must be said.
    private func side(in page: String, of name: String) throws -> String? {
        let months = /all components: USD ([0-9,.]+) a month/
        let eight = /eight of ten draws it costs USD ([0-9,.]+) to USD ([0-9,.]+[0-9])([^.]*)\./
        let month = try #require(page.firstMatch(of: months), "\(name)")
        let draws = try #require(page.firstMatch(of: eight), "\(name)")
        let expected = try #require(WrittenRange.number(month.output.1))
        let low = try #require(WrittenRange.number(draws.output.1))
        let high = try #require(WrittenRange.number(draws.output.2))
        if expected < low {
            #expect(draws.output.3.contains("nine of ten cost more"), "\(name)")
            return "dearer"
        }
        if expected > high {
            #expect(draws.output.3.contains("nine of ten cost less"), "\(name)")
            return "cheaper"
        }
        return nil
    }
}
