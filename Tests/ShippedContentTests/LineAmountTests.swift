import Formulas
import Foundation
import Pricing
import Quantities
import TestSupport
import Testing

/// The amounts of all lines of the example, and of the fixtures that state every key.
///
/// They were printed by the release of the tool that had each service in code, with the rates of
/// 2026-11-12; what a file declares is paid to the last digit as it was there.
@Suite("Amounts of all lines")
struct LineAmountTests {
    private static let folders = [
        ProjectFolder.repository.appending(path: "Content/scenarios"),
        ProjectFolder.fixtures.appending(path: "Keys"),
        ProjectFolder.fixtures.appending(path: "Project/Content/scenarios"),
        ProjectFolder.fixtures.appending(path: "History/Content/scenarios"),
    ]

    @Test("each line has its amount in each case")
    func amounts() throws {
        var scenarios: [String: String] = [:]
        for folder in Self.folders {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                scenarios[String(name.dropLast(".yaml".count))] = text
            }
        }
        let priced = try PricedFiles(scenarios)
        let rows = try scenarios.keys.flatMap { name in
            try #require(priced.estimate(name), "\(name)").lines
                .map { line in
                    let amount = line.outcome.amount
                    let cases = [amount?.low, amount?.expected, amount?.high]
                    let texts = cases.map { $0?.description ?? "none" }
                    return ([name, line.item.id.name] + texts).joined(separator: " ")
                }
        }
        try expectGolden(rows.sorted().joined(separator: "\n") + "\n", named: "line-amounts.txt")
    }
}
