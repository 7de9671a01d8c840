import Diagnostics
import RateImport

/// A call in LiteLLM's spend logs, as an object of JSON.
struct GatewayCall {
    private let root: JSONNode

    init(_ root: JSONNode) { self.root = root }

    /// Adds the call; what is wrong with its record is reported.
    func read(at place: SourceRange, into reading: inout UsageReading) {
        let spend = GatewaySpend(
            text: { root[$0].flatMap { $0.text ?? $0.numberText } ?? "" },
            json: { GatewayCall.json(root[$0]) },
            place: { place }
        )
        guard let entry = spend.entry(&reading) else { return }
        reading.add(entry, at: place)
    }

    /// JSON that stands as it is, or as a text.
    private static func json(_ node: JSONNode?) -> JSONNode? {
        guard let text = node?.text else { return node }
        return parsed(text)
    }

    /// The JSON of a text; nil for anything else.
    static func parsed(_ text: String) -> JSONNode? {
        try? JSONDocument(parsing: Array(text.utf8), file: "").root
    }
}
