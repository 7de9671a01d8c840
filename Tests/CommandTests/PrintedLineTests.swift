import TestSupport
import Testing

/// A report prints an amount in several places, and rounds it once.
@Suite("Printed lines")
struct PrintedLineTests {
    // 175.20 dollars are 161.184 euros: indexing and search, which cost the same, once stood with
    // 161.19 and 161.18 in the chart, and with 161.18 each in the table.
    @Test(
        "a line costs the same in the chart and in the table of lines",
        arguments: ["rag-assistant", "chatbot", "mail-triage", "media-studio"]
    )
    func sameEverywhere(scenario: String) throws {
        let project = try ProjectFolder.shipped()
        let site = try project.text(of: "Content/site.yaml")
        let currency = "currency: { code: EUR, per_usd: 0.92, as_of: 2026-11-27, source: bank }\n"
        try project.write(site + currency, to: "Content/site.yaml")
        let report = try Run("report", scenario, "--format", "md", "-o", "-", in: project).output
        let rows = report.split(separator: "\n").filter { $0.hasPrefix("| ") }
            .map { $0.split(separator: "|").map { $0.trimmingPrefix(" ") } }
        let table = rows.filter { $0.count == 4 && $0[0].contains(" (") }
        let charted = rows.filter { $0.count == 3 && $0[0].hasPrefix("[") && $0[2].hasSuffix("% ") }
        #expect(charted.count >= 2)
        for row in charted {
            let name = row[0].dropFirst().split(separator: "](").first ?? ""
            let group = row[0].split(separator: ") (").last ?? ""
            let lines = table.filter { $0[0] == name + " (" + group }
            #expect(lines.map { $0[3] } == [row[1]], "\(row[0])")
        }
    }
}
