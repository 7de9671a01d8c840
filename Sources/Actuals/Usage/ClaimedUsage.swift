import Catalog
import Diagnostics
import Quantities
import Scenarios
import UsageTables

/// Which lines of some tables belong to which scenario.
struct ClaimedUsage {
    /// Who a line belongs to.
    struct Owner: Hashable {
        let scenario: String

        /// The workload; nil for the scenario as a whole.
        let workload: String?

        var name: String { workload.map { scenario + "." + $0 } ?? scenario }
    }

    private struct Claim {
        let owner: Owner
        let claim: UsageClaim
    }

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    private let owners: [UsageGroup: Owner]

    /// Finds who each line belongs to.
    ///
    /// - Parameters:
    ///   - tables: The tables.
    ///   - scenarios: The scenarios with their claims.
    ///   - log: Where `claimed-twice` and `unused-claim` are reported.
    init(of tables: [UsageTable], by scenarios: [Scenario], reporting log: DiagnosticLog) {
        let claims = scenarios.flatMap { scenario in
            scenario.actuals.map {
                Claim(owner: Owner(scenario: scenario.id, workload: $0.workload), claim: $0)
            }
        }
        var owners: [UsageGroup: Owner] = [:]
        var used: Set<Int> = []
        var conflicts: [Pair: UsageGroup] = [:]
        for group in tables.flatMap(\.groups) {
            let fitting = claims.indices.filter { claims[$0].claim.fits(group) }
            used.formUnion(fitting)
            guard let first = fitting.first else { continue }
            owners[group] = claims[first].owner
            for other in fitting.dropFirst() where claims[other].owner != claims[first].owner {
                let pair = Pair(first: first, second: other)
                conflicts[pair] = conflicts[pair] ?? group
            }
        }
        self.owners = owners
        let ordered = conflicts.sorted {
            ($0.key.second, $0.key.first) < ($1.key.second, $1.key.first)
        }
        for (pair, group) in ordered {
            ClaimedUsage.report(claims[pair.second], after: claims[pair.first], group, log)
        }
        guard !tables.isEmpty else { return }
        for index in claims.indices where !used.contains(index) {
            log.report(
                Diagnostic(
                    .warning,
                    code: "unused-claim",
                    "no line in Content/usage fits the claim of \(claims[index].owner.name)",
                    at: claims[index].claim.origin,
                    help: claims[index].claim.advice(among: tables.flatMap(\.groups))
                )
            )
        }
    }

    /// Who a line belongs to; nil for no scenario.
    func owner(of row: UsageRow) -> Owner? { owners[row.group] }

    private static func report(
        _ claim: Claim,
        after other: Claim,
        _ group: UsageGroup,
        _ log: DiagnosticLog
    ) {
        let place = other.claim.origin
        log.report(
            Diagnostic(
                .error,
                code: "claimed-twice",
                "\(claim.owner.name) claims usage that \(other.owner.name) claims too",
                at: claim.claim.origin,
                notes: [
                    "\(other.owner.name) claims it at \(place.file):\(place.line):\(place.column)",
                    "both fit " + group.words,
                ],
                help: "say more in one of the two claims, so that each line fits one workload"
            )
        )
    }
}

extension UsageTable {
    /// The groups of its rows, each once, in order.
    fileprivate var groups: [UsageGroup] {
        var seen: Set<UsageGroup> = []
        return rows.map(\.group).filter { seen.insert($0).inserted }
    }
}

extension UsageGroup {
    /// The group in words, such as `2026-10, cur, account 111122223333, model nova-lite`.
    fileprivate var words: String {
        let parts = [
            ("account", account), ("region", region?.text ?? ""), ("model", model),
            ("service", service), ("principal", principal), ("tags", tags.text),
        ]
        let known = parts.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
        return ([month.description, source.rawValue] + known).joined(separator: ", ")
    }
}

extension UsageClaim {
    /// What to do about a claim that nothing fits.
    fileprivate func advice(among groups: [UsageGroup]) -> String {
        let stated: [(kind: String, values: [String], known: [String])] =
            [
                ("model", models, groups.map(\.model)),
                ("account", accounts, groups.map(\.account)),
                ("region", regions.map(\.text), groups.compactMap { $0.region?.text }),
                ("service", services, groups.map(\.service)),
                ("principal", principals, groups.map(\.principal)),
            ]
            + tags.map { tag in
                ("tag " + tag.name, [tag.value], groups.compactMap { $0.tags.values[tag.name] })
            }
        for (kind, values, known) in stated where !values.isEmpty {
            let names = Set(known).subtracting([""]).sorted()
            guard Set(names).isDisjoint(with: values) else { continue }
            if names.isEmpty { return "no line has a \(kind): import it, or leave it out here" }
            if let name = values.lazy.compactMap({ nearestName(to: $0, among: names) }).first {
                return "did you mean the \(kind) \(name)?"
            }
            return "the lines have the \(kind) \(names.prefix(8).joined(separator: ", "))"
        }
        return "each of it is in the lines, but never together: leave something out"
    }
}
