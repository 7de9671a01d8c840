/// The tiers that served calls, by the names of the catalog.
struct LogTiers {
    let engine: SQLEngine

    private static let known =
        "('standard', 'priority', 'flex', 'batch', 'ultrafast', 'reserved-1m')"

    /// The tiers that texts or objects name, without those that only repeat what was asked for.
    func named(in list: String) -> String {
        let names = engine.each("t", of: list, engine.typeOrText("t"))
        let served = engine.with("t", of: names, "t NOT IN ('auto', 'standard_only')")
        return engine.each("t", of: served, LogTiers.tier("t"))
    }

    /// Whether an answer is understood: it is JSON, and names one tier that is known, or none.
    var isUnderstood: String {
        let (least, most) = (engine.smallest("tiers"), engine.largest("tiers"))
        return "(COALESCE(answer, '') = '' OR events IS NOT NULL)\n    AND "
            + "(\(most) IS NULL OR \(least) = \(most) AND \(most) IN \(LogTiers.known))"
    }

    /// The tier of a call: what the answer says, and then what stands beside it.
    var served: String {
        let given = LogTiers.tier(engine.typeOrText("given_tier"))
        return "CASE WHEN NOT is_read THEN ''\n"
            + "    WHEN operation = 'CreateModelInvocationJob' THEN 'batch'\n"
            + "    WHEN COALESCE(\(engine.largest("latencies")), given_latency) = 'optimized'"
            + " THEN 'latency-optimized'\n"
            + "    ELSE COALESCE(\(engine.largest("tiers")), \(given), 'standard') END"
    }

    private static func tier(_ name: String) -> String {
        "CASE WHEN \(name) IN ('default', 'auto', 'standard_only') THEN 'standard' "
            + "WHEN \(name) IN ('reserved', 'scale') THEN 'reserved-1m' ELSE \(name) END"
    }
}
