import Diagnostics
import Testing

/// A scenario and the amounts of its lines, computed by hand from the published prices.
struct HandComputed: Sendable {
    /// What it is about.
    let name: String

    private let options: String
    private let body: String
    private let expected: KeyValuePairs<String, String>

    /// States a case; its scope, and perhaps its region, stand before its workloads.
    init(
        _ name: String,
        _ options: String,
        _ body: String,
        _ expected: KeyValuePairs<String, String>
    ) {
        self.name = name
        self.options = options
        self.body = body
        self.expected = expected
    }

    /// The file.
    var scenario: String {
        let region = options.contains("region:") ? "" : "region: us-east-1\n"
        return "title: Case\nsummary: Computed by hand.\n" + region + options + "\n" + body + "\n"
    }

    /// Checks that the estimate has these lines with these amounts; with any others only those
    /// that cost nothing.
    func check(in files: PricedFiles) throws {
        let estimate = files.estimate(name)
        let findings = files.findings(name).map { "\($0.code): \($0.summary)" }
        let amounts = try #require(estimate?.amounts, "\(findings)")
        for (line, amount) in expected {
            #expect(amounts[line] == amount, "\(line)")
        }
        let known = Set(expected.map(\.key))
        let others = amounts.filter { !known.contains($0.key) && $0.value != "0.00" }
        #expect(others == [:])
    }

    /// Prices cases together.
    static func priced(_ cases: [HandComputed]) throws -> PricedFiles {
        try PricedFiles(Dictionary(uniqueKeysWithValues: cases.map { ($0.name, $0.scenario) }))
    }
}
