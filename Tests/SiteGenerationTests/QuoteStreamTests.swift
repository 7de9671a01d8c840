import Catalog
import RateImport
import ReportBuilding
import TestSupport
import Testing

@testable import SiteGeneration

@Suite("A stream of usages")
struct QuoteStreamTests {
    private let project: CatalogProject

    init() throws {
        project = try #require(CatalogProject.load(CatalogRequest(project: nil)).project)
    }

    @Test("every line has the answer that it has alone, on any number of threads")
    func answers() async throws {
        var source = RandomUsageLines(of: project.context.catalog.skus, seed: 20_261_129)
        let lines = (0..<1500).map { _ in Array(source.line().utf8) }
        var quotes = UsageQuotes(project)
        let expected = lines.enumerated()
            .compactMap { quotes.answer(toLine: $1, number: $0 + 1)?.text }
        for threads in [1, 2, 7] {
            var stream = QuoteStream(project, threads: threads)
            var answers: [UInt8] = []
            // Blocks of whole lines, of which the last has no break.
            for start in stride(from: 0, to: lines.count, by: 400) {
                let end = min(start + 400, lines.count)
                let block = Array(lines[start..<end].joined(separator: [UInt8(ascii: "\n")]))
                let isLast = end == lines.count
                let pieces = await stream.answers(to: isLast ? block : block + [10])
                answers += pieces.joined()
            }
            let found = String(decoding: answers, as: UTF8.self)
                .split(separator: "\n").map { String($0) + "\n" }
            #expect(found == expected)
        }
    }

    @Test("a record of plain texts and numbers has a form")
    func form() throws {
        let record =
            #"{ "id":7, "output": 3, "model":"claude-haiku-4.5","scope":"global","input":0}"#
        var text: [UInt8] = []
        let (form, line) = try #require(try self.form(for: record))
        let added = form.add([2_000_000, 0], id: Array("x".utf8)[...], to: &text)
        // 2,000,000 × 5.00 / 1,000,000; the price of output on 2026-11-28.
        #expect(added)
        #expect(line == [3, 0])
        let answer = String(decoding: text, as: UTF8.self)
        #expect(
            answer.hasPrefix(
                #"{"schema":"ratebook.price/1","id":"x","cost_usd":"10","lines":"#
                    + #"[{"meter":"output_tokens","quantity":"2000000","unit_price_usd":"5.00","#
            )
        )
        #expect(answer.hasSuffix("\"}]}\n") && !answer.contains("input_tokens"))
    }

    @Test(
        "numbers that decide on more than amounts have none",
        arguments: [
            // Long requests have another price.
            #"{"id":"1","model":"gemini-2.5-pro","platform":"google-vertex","scope":"global","input":9}"#,
            // Sources disagree on whether the input counts the tokens of the cache.
            #"{"id":"1","model":"gpt-5.5","scope":"geo","region":"us-east-1","input":9,"cache_read":1}"#,
            // Cached tokens are taken off.
            #"{"id":"1","model":"claude-haiku-4.5","scope":"global","input":9,"input_includes_cached":true}"#,
            // Two kinds of regions have two prices.
            #"{"id":"1","model":"nova-lite","scope":"in_region","input":9}"#,
            // No price, no model, no record.
            #"{"id":"1","model":"claude-haiku-4.5","scope":"global","input_audio":9}"#,
            #"{"id":"1","model":"nobody","input":9}"#,
            #"{"id":"1","model":"claude-haiku-4.5","scope":"global","input":9,"cached":9}"#,
            #"{"id":"1","model":"claude-haiku-4.5","scope":"global","input":9,"input":9}"#,
            #"{"model":"claude-haiku-4.5","scope":"global","input":9}"#,
        ]
    )
    func noForm(line: String) throws {
        #expect(try form(for: line) == nil)
    }

    @Test("a usage of nothing, and one too large, have an answer of their own")
    func refused() throws {
        let record = #"{"id":"7","model":"claude-haiku-4.5","scope":"global","input":1,"output":1}"#
        let (form, _) = try #require(try self.form(for: record))
        var text: [UInt8] = []
        for numbers: [UInt64] in [[0, 0], [.max, 1], [.max / 2 + 1, .max / 10 + 1]] {
            #expect(!form.add(numbers, id: Array("7".utf8)[...], to: &text))
        }
        #expect(text.isEmpty)
    }

    @Test(
        "a line of another form is not told apart as it stands",
        arguments: [
            "", "{}", "[]", #"{"id":"1","input":01}"#, #"{"id":"1","input":1.5}"#,
            #"{"id":"1","input":1e3}"#, #"{"id":"1","input":-1}"#, #"{"id":"1","input":}"#,
            #"{"id":"1","input":1000000000000000}"#, #"{"id":"1","model":"a\u0062"}"#,
            #"{"id":"1","model":"é"}"#, #"{"id":"1","model":null}"#, #"{"id":"1","deep":{}}"#,
            #"{"id":"1","input":1"#, #"{"id":"1","input":1}}"#, #"{"id":"1","input":1} x"#,
            #"{"id":"1",}"#, #"{"id":"1" "input":1}"#, #"{"id":"1","id":"2","input":1}"#,
            "{\"id\":\"1\",\"model\":\"a\tb\"}", #"{"id":1.0,"input":1}"#, #"{"id":"#,
        ]
    )
    func notPlain(line: String) {
        var plain = PlainUsageLine()
        #expect(!Array(line.utf8).withUnsafeBufferPointer { plain.read($0) } || plain.id == nil)
    }

    private func form(for record: String) throws -> (form: QuoteForm, numbers: [UInt64])? {
        var plain = PlainUsageLine()
        let line = Array(record.utf8)
        try #require(line.withUnsafeBufferPointer { plain.read($0) } || record.contains("true"))
        var quotes = UsageQuotes(project)
        return quotes.form(for: line, plain).map { ($0, plain.numbers) }
    }
}

/// Lines of usage records as programs write them, and some that they should not.
private struct RandomUsageLines {
    private let skus: [SKU]
    private var random: SplitMix64

    init(of skus: [SKU], seed: UInt64) {
        self.skus = skus.filter { sku in
            UsageRecordReader.counts.contains { $0.meter == sku.meter }
        }
        random = SplitMix64(seed: seed)
    }

    mutating func line() -> String {
        let sku = skus[chance(skus.count)]
        var members = [
            chance(12) == 0
                ? nil : member("id", chance(9) == 0 ? number() : quoted("r\(chance(99))")),
            member("model", quoted(sku.offering.text)),
            member("platform", quoted(sku.platform.text)),
            sku.scope.map { member("scope", quoted($0.rawValue)) },
            sku.region == .everywhere && chance(2) == 0
                ? nil : member("region", quoted(sku.region.text)),
            sku.tier == .standard ? nil : member("tier", quoted(sku.tier.rawValue)),
            chance(6) == 0 ? member("as_of", quoted("2026-11-0\(1 + chance(9))")) : nil,
        ]
        let first = UsageRecordReader.counts.firstIndex { $0.meter == sku.meter } ?? 0
        for place in Set([first, chance(4), chance(UsageRecordReader.counts.count)]).sorted()
        where place == first || chance(2) == 0 {
            members.append(member(UsageRecordReader.counts[place].name, number()))
        }
        if chance(15) == 0 { members.append(member("input_includes_cached", "true")) }
        if chance(25) == 0 { members.append(members[chance(members.count)]) }
        if chance(25) == 0 { members.append(member("inputs", "1")) }
        let comma = chance(3) == 0 ? " , " : ","
        return odd("{" + members.compactMap(\.self).joined(separator: comma) + "}")
    }

    private mutating func odd(_ line: String) -> String {
        switch chance(40) {
        case 0: ""
        case 1: String(line.dropLast(1 + chance(4)))
        case 2: " \t" + line + " \r"
        case 3: line + "}"
        case 4: line.replacing("\"model\"", with: "\"mod\\u0065l\"")
        case 5: line.replacing(":1", with: ":01")
        default: line
        }
    }

    private mutating func number() -> String {
        switch chance(8) {
        case 0: "0"
        case 1: String(chance(1_000_000_000_000_000))
        case 2: String(chance(20)) + ".5"
        default: String(chance(400_000))
        }
    }

    private func member(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }

    private mutating func chance(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
