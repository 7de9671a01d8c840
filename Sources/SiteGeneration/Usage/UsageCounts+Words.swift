import UsageImport

extension UsageCounts {
    private static let shownServices = 12

    /// What was left out, a sentence each; none where everything is kept.
    var leftOut: [String] {
        var sentences: [String] = []
        func add(_ count: Int, _ one: String, _ many: String) {
            guard count > 0 else { return }
            sentences.append("\(count) \(count == 1 ? one : many)")
        }
        add(failedCalls, "failed call costs nothing", "failed calls cost nothing")
        add(
            cacheHits,
            "call was answered from the gateway's own cache",
            "calls were answered from the gateway's own cache"
        )
        add(otherMonths, "line is of another month", "lines are of other months")
        if !otherServices.isEmpty {
            let all = otherServices.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            let names = all.prefix(Self.shownServices)
                .map { "\($0.key.isEmpty ? "no name" : $0.key) \($0.value)" }
            let more = all.count > names.count ? ", and \(all.count - names.count) more" : ""
            sentences.append(
                "\(all.reduce(0) { $0 + $1.value }) lines are of other services, which --service "
                    + "keeps: " + names.joined(separator: ", ") + more
            )
        }
        return sentences
    }
}
