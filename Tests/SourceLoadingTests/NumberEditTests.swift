import Diagnostics
import Foundation
import Quantities
import Scenarios
import SourceLoading
import TestSupport
import Testing

/// Numbers that are written into the file of a scenario.
@Suite("Number edits")
struct NumberEditTests {
    /// A file as it stands and as it should be, written piece by piece.
    private struct Layout {
        var before = ""
        var after = ""

        mutating func keep(_ text: String) {
            before += text
            after += text
        }

        mutating func change(_ old: String, to new: String) {
            before += old
            after += new
        }
    }

    private static let note = "Measured in 2026-01 to 2026-03 from invocation-log"
    private static let grounds = "basis: measured, note: \"\(note)\""

    @Test("any layout keeps every byte outside the numbers, and reads back with the new ones")
    func layouts() throws {
        var random = SplitMix64(seed: 22)
        for number in 0..<120 {
            let (layout, names) = Self.layout(&random)
            let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
            try project.write(layout.before, to: "Content/scenarios/help.yaml")
            let loaded = ProjectLoader.load(project.path)
            let source = try #require(loaded.project)
            let scenario = try #require(source.scenarios.first, "\(number): \(loaded.diagnostics)")
            let result = source.writing(try Self.edits(of: scenario).map { [$0] }, into: "help")
            #expect(result.refused.map(\.summary) == [], "layout \(number):\n\(layout.before)")
            #expect(result.written == names)
            let text = String(decoding: result.bytes, as: UTF8.self)
            #expect(text == layout.after, "layout \(number)")
            let read = try #require(source.scenario(of: text, named: "help"))
            let values = try Self.numbers(of: read).map(\.value)
            #expect(values == Self.values)
            #expect(try Self.numbers(of: read).allSatisfy { $0.basis == .measured })
            #expect(try Self.numbers(of: read)[2].owner == Self.numbers(of: scenario)[2].owner)
        }
    }

    private static let values = [
        Spread(low: Quantity(9), expected: Quantity(10), high: Quantity(11)),
        Spread(low: Quantity(1000), expected: Quantity(1105), high: Quantity(1200)),
        Spread(low: Quantity(400), expected: Quantity(500), high: Quantity(600)),
    ]

    private static func numbers(of scenario: Scenario) throws -> [Assumption] {
        guard case .requests(let shape)? = scenario.workloads.first?.shape else { return [] }
        return [shape.monthlyRequests, shape.inputTokens, shape.outputTokens]
    }

    private static func edits(of scenario: Scenario) throws -> [NumberEdit] {
        zip(try numbers(of: scenario), values)
            .map { number, value in
                NumberEdit(
                    name: "answers." + number.key.name,
                    path: ["workloads", "answers", number.key.name],
                    number: number,
                    value: value,
                    basis: .measured,
                    note: note
                )
            }
    }

    /// A scenario with three numbers in random forms, among comments, blank lines and quotes.
    private static func layout(_ random: inout SplitMix64) -> (Layout, [String]) {
        let end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
        let step = Int.random(in: 1...5, using: &random)
        let (one, two) = (
            String(repeating: " ", count: step), String(repeating: " ", count: 2 * step)
        )
        var layout = Layout()
        if Bool.random(using: &random) { layout.keep("\u{feff}") }
        func filler() -> String {
            let comments = [
                "", end, "# output_tokens: 7\(end)", "\(two)# größer → 5 \u{1F600}{ low: 1 }\(end)",
                "   \(end)",
            ]
            return comments.randomElement(using: &random) ?? ""
        }
        layout.keep("title: 'It''s a \"desk\": 1, 2'\(end)")
        layout.keep("summary: \"Größe # 5\"\(end)region: us-east-1\(end)scope: global\(end)")
        layout.keep(filler())
        layout.keep("start: 2026-01\(end)workloads:\(end)\(one)answers:\(end)")
        layout.keep(filler() + "\(two)kind: requests\(end)\(two)model: claude-haiku-4.5\(end)")
        let isTimed = Bool.random(using: &random)
        let key = isTimed ? "requests" : "monthly_requests"
        let names = ["answers." + key, "answers.input_tokens", "answers.output_tokens"]
        layout.keep("\(two)\(key):")
        let time = isTimed ? "per: day, " : ""
        layout.keep(String(repeating: " ", count: Int.random(in: 1...4, using: &random)))
        let quote = ["", "'", "\""].randomElement(using: &random) ?? ""
        layout.change(
            quote + (isTimed ? "2000 per day" : "60000") + quote,
            to: "{ low: 9, expected: 10, high: 11, \(time)\(grounds) }"
        )
        layout.keep(["", " # 2000 per day", "\t# guessed"].randomElement(using: &random) ?? "")
        layout.keep(end + filler())
        layout.keep("\(two)input_tokens:")
        number(&layout, ("800", "1000", "1500"), ("1000", "1105", "1200"), two, step, end, &random)
        layout.keep(filler() + "\(two)output_tokens:")
        number(&layout, ("200", "300", "900"), ("400", "500", "600"), two, step, end, &random)
        layout.keep(filler())
        layout.keep("actuals:\(end)\(one)- { account: \"111111111111\" } # ours")
        if Bool.random(using: &random) { layout.keep(end) }
        return (layout, names)
    }

    /// A number behind its key: in braces or on lines of its own, its keys in any order.
    private static func number(
        _ layout: inout Layout,
        _ old: (String, String, String),
        _ new: (String, String, String),
        _ indentation: String,
        _ step: Int,
        _ end: String,
        _ random: inout SplitMix64
    ) {
        let isFlow = Bool.random(using: &random)
        let hasBasis = Bool.random(using: &random)
        let hasNote = Bool.random(using: &random)
        var entries = [
            ("low", old.0, new.0), ("expected", old.1, new.1), ("high", old.2, new.2),
            ("owner", "desk", "desk"),
        ]
        if hasBasis { entries.append(("basis", "guess", "measured")) }
        if hasNote { entries.append(("note", "'What it''s: 5'", "\"\(note)\"")) }
        entries.shuffle(using: &random)
        let last = entries.lastIndex { ["low", "expected", "high"].contains($0.0) }
        let added = (hasBasis ? [] : ["basis: measured"]) + (hasNote ? [] : ["note: \"\(note)\""])
        let deeper = indentation + String(repeating: " ", count: step)
        layout.keep(isFlow ? " { " : end)
        for (index, (key, before, after)) in entries.enumerated() {
            layout.keep(isFlow ? "\(key): " : "\(deeper)\(key): ")
            layout.change(before, to: after)
            if !isFlow, Bool.random(using: &random) { layout.keep("   # was 5, high: 9") }
            if index == last {
                layout.after += added.map { isFlow ? ", " + $0 : end + deeper + $0 }.joined()
            }
            if isFlow {
                layout.keep(index < entries.count - 1 ? ", " : " }" + end)
            } else {
                layout.keep(end)
            }
        }
    }

    @Test("what stands elsewhere, follows from a parameter or is not there is left, with a word")
    func refused() throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        try project.write(
            "workloads:\n  answers:\n    output_tokens: 500\n",
            to: "Content/scenarios/_defaults.yaml"
        )
        let name = "Content/scenarios/help.yaml"
        try project.edit(name, "    output_tokens: 500\n", "")
        try project.edit(name, "monthly_requests: 100000", "monthly_requests: = staff * 10")
        try project.edit(name, "workloads:", "parameters: { staff: 10000 }\nworkloads:")
        try project.edit(name, "input_tokens: 1000", "input_tokens: >-\n      1000")
        let loaded = ProjectLoader.load(project.path)
        let source = try #require(loaded.project)
        let scenario = try #require(source.scenarios.first, "\(loaded.diagnostics)")
        let edits = try Self.edits(of: scenario)
        let result = source.writing(edits.map { [$0] }, into: "help")
        #expect(result.written == [])
        #expect(String(decoding: result.bytes, as: UTF8.self) == (try project.text(of: name)))
        #expect(
            result.refused.map(\.summary) == [
                "answers.monthly_requests follows from staff",
                "answers.input_tokens is written in a way that is not changed by itself",
                "answers.output_tokens is stated in a file that other scenarios share",
            ]
        )
        #expect(result.refused[2].range?.file == "Content/scenarios/_defaults.yaml")
        #expect(result.refused[2].range?.line == 3)
    }
}
