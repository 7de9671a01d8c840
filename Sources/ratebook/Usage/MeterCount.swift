import ArgumentParser
import Catalog

/// How much of a meter was used, as `flow_node_transitions=8`.
struct MeterCount: ExpressibleByArgument {
    let count: Usage.Count

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty,
            let units = TokenCount(argument: String(parts[1]))
        else { return nil }
        count = Usage.Count(MeterID(String(parts[0])), units.tokens)
    }
}
