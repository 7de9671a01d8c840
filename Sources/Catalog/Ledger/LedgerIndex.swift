import Diagnostics
import Quantities

/// Finds what releases say of an offering, which is put in order when it is first asked for.
final class LedgerIndex: Sendable {
    /// The SKUs of one offering on one platform that have or had a rate, in order.
    struct Stand: Sendable {
        let ledger: OfferingLedger
        let skus: ArraySlice<SKU>
    }

    private let ledgers: Deferred<[OfferingID: Deferred<OfferingLedger>]>
    private let ordered: Deferred<[Stand]>
    private let joined: Deferred<[RateKey: [LedgerEntry]]>

    /// Creates the index of releases in order.
    ///
    /// - Parameters:
    ///   - releases: The releases.
    ///   - vocabulary: What tells which meters count tokens.
    ///   - whole: An index of these releases and later ones, which it has in common what those
    ///     leave alone; nil for none.
    ///   - later: The later ones.
    init(
        of releases: [Release],
        _ vocabulary: Vocabulary,
        within whole: LedgerIndex? = nil,
        before later: ArraySlice<Release> = []
    ) {
        let ledgers = Deferred {
            let changed = Set(later.flatMap(\.lines.offerings))
            let offerings = Set(releases.flatMap(\.lines.offerings))
            let made = offerings.map { offering in
                let known = changed.contains(offering) ? nil : whole?.ledgers.value[offering]
                return (offering, known ?? LedgerIndex.ledger(of: offering, releases, vocabulary))
            }
            return Dictionary(uniqueKeysWithValues: made)
        }
        self.ledgers = ledgers
        ordered = Deferred { LedgerIndex.stands(in: ledgers.value.values.map(\.value)) }
        joined = Deferred {
            ledgers.value.values.reduce(into: [:]) { all, ledger in
                all.merge(ledger.value.ledgers) { $1 }
            }
        }
    }

    /// What the releases say of an offering; nil where they say nothing.
    func ledger(of offering: OfferingID) -> OfferingLedger? { ledgers.value[offering]?.value }

    /// The offerings of which the releases speak.
    var offerings: Dictionary<OfferingID, Deferred<OfferingLedger>>.Keys { ledgers.value.keys }

    /// The offerings on their platforms, in the order of their SKUs.
    var stands: [Stand] { ordered.value }

    /// The lines of every key, in the order of their releases.
    var lines: [RateKey: [LedgerEntry]] { joined.value }

    private static func ledger(
        of offering: OfferingID,
        _ releases: [Release],
        _ vocabulary: Vocabulary
    ) -> Deferred<OfferingLedger> {
        Deferred {
            OfferingLedger(
                releases.flatMap { $0.lines.lines(of: offering) },
                countsTokens: { vocabulary.countsTokens($0.meter) }
            )
        }
    }

    /// The stands of all offerings: SKUs are ordered by platform and then by offering.
    private static func stands(in ledgers: [OfferingLedger]) -> [Stand] {
        ledgers.flatMap { ledger -> [Stand] in
            var stands: [Stand] = []
            var rest = ledger.skus[...]
            while let platform = rest.first?.platform {
                let own = rest.prefix { $0.platform == platform }
                stands.append(Stand(ledger: ledger, skus: own))
                rest = rest.dropFirst(own.count)
            }
            return stands
        }
        .sorted { left, right in
            guard let first = left.skus.first, let second = right.skus.first else { return false }
            return first < second
        }
    }
}
