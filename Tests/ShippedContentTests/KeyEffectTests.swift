import Analysis
import Diagnostics
import Formulas
import Foundation
import Pricing
import Quantities
import Scenarios
import TestSupport
import Testing

/// No key of a scenario is silently ignored.
///
/// The files in `Tests/Fixtures/Keys` state the keys of scenarios, each with another value in the
/// comment after it. With the other value the estimate is another one, or something is found that
/// was not found before. A comment of one hyphen marks a key that is shown and costs nothing.
@Suite("Keys of scenarios")
struct KeyEffectTests {
    /// A file with one value put in the place of another.
    private struct Change {
        let file: String
        let line: Int
        let words: String
        let text: String

        var name: String { "\(file)-\(line)" }
    }

    private static let folder = ProjectFolder.fixtures.appending(path: "Keys")

    private static let files = [
        "prompts", "purchase", "retrieval", "services", "shapes", "terms", "time",
    ]

    private func lines(of file: String) throws -> [String] {
        let url = Self.folder.appending(path: file + ".yaml")
        return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    }

    private func plain(_ line: String) -> String { line.components(separatedBy: "  # ")[0] }

    private func changes(of file: String) throws -> [Change] {
        let lines = try lines(of: file)
        let plain = lines.map(plain)
        return lines.enumerated()
            .compactMap { index, line -> Change? in
                let parts = line.components(separatedBy: "  # ")
                guard parts.count == 2, parts[1] != "-" else { return nil }
                var changed = plain
                changed[index] = replacing(parts[0], with: parts[1])
                return Change(
                    file: file,
                    line: index + 1,
                    words: parts[0].trimmingCharacters(in: .whitespaces) + " → " + parts[1],
                    text: changed.joined(separator: "\n")
                )
            }
    }

    /// The line with another value, or with another item for a whole item of a list.
    private func replacing(_ line: String, with other: String) -> String {
        let indent = String(line.prefix { $0 == " " })
        guard !other.hasPrefix("- "), let key = line.firstRange(of: ": ") else {
            return indent + other
        }
        return line[..<key.upperBound] + other
    }

    /// All that an estimate says beside the numbers that it was given.
    private func result(_ estimate: Estimate) throws -> String {
        let lines = (estimate.lines + estimate.tokenOnly + estimate.adjustments)
            .map { "\($0.item.id) \($0.item.recurrence) \($0.item.month) \($0.outcome)" }
        let figures = estimate.figures.map { "\($0.figure.id) \(String(describing: $0.value))" }
        let months = try estimate.projection().months.map { "\($0.month) \($0.cost.total)" }
        let cost = try estimate.projection().cost(ofMonths: 1...36)
        let worth = try estimate.model.scenario.discountRate.map { rate in
            try PresentValue(of: estimate.projection(), at: rate).amount(ofMonths: 36)
        }
        let ends = ["\(cost.cloud.contracted) \(cost.effective) \(String(describing: worth))"]
        return (lines + figures + months + ends)
            .joined(separator: "\n")
    }

    @Test("another value changes the estimate, or is found", arguments: files)
    func effects(file: String) throws {
        let changes = try changes(of: file)
        var scenarios = Dictionary(uniqueKeysWithValues: changes.map { ($0.name, $0.text) })
        scenarios[file] = try lines(of: file).map(plain).joined(separator: "\n")
        let priced = try PricedFiles(scenarios)
        func codes(_ name: String) -> [String] { priced.findings(name).map(\.code) }
        let before = try #require(try priced.estimate(file).map(result), "\(codes(file))")
        #expect(changes.count > 5)
        for change in changes {
            let after = try priced.estimate(change.name).map(result)
            let isTold = codes(change.name) != codes(file)
            let hasEffect = isTold || after != before
            #expect(hasEffect, "\(change.words)")
        }
    }

    @Test("each key that the files state has another value in one of them")
    func completeness() throws {
        let key = /^ *(?:- )?([a-z_]+): [^ ].*$/
        var (stated, changed): (Set<String>, Set<String>) = ([], [])
        for line in try Self.files.flatMap(lines) {
            guard let name = line.firstMatch(of: key)?.1 else { continue }
            stated.insert(String(name))
            if line.contains("  # ") { changed.insert(String(name)) }
        }
        #expect(stated.subtracting(changed) == ["kind", "name"])
    }
}
