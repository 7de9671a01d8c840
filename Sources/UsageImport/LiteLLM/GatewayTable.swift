import Diagnostics
import YAMLReading

/// LiteLLM's spend logs as a table.
struct GatewayTable: BillForm {
    private let places: [String: Int]

    /// Finds the columns; nil where one is missing that is needed, which is reported.
    init?(_ head: BillHead, _ log: DiagnosticLog) {
        let needed = ["model", "spend", "prompt_tokens", "completion_tokens", "startTime"]
        let found = needed.map { head.required([$0], of: "spend log", log) }
        guard found.allSatisfy({ $0 != nil }) else { return nil }
        let all = head.columns.enumerated().map { ($0.element.text, $0.offset) }
        places = Dictionary(all) { first, _ in first }
    }

    func entry(_ line: BillFields, _ reading: inout UsageReading) -> UsageEntry? {
        let places = places
        let spend = GatewaySpend(
            text: { line[places[$0]] },
            json: { GatewayCall.parsed(line[places[$0]]) },
            place: { line.place }
        )
        return spend.entry(&reading)
    }
}
