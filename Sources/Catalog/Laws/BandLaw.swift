import Diagnostics
import Quantities

/// The volume bands of a SKU fit together on every day: one first, one over, and no price beside
/// them.
struct BandLaw {
    let catalog: RateCatalog

    func problems() -> [Diagnostic] {
        catalog.skus.flatMap { sku -> [Diagnostic] in
            let history = catalog.allRates(of: sku)
            guard history.contains(where: { $0.key.condition?.isVolumeBand == true }) else {
                return []
            }
            let days = Set(history.map(\.period.start) + history.compactMap(\.period.end))
            return days.sorted()
                .compactMap { day in
                    problem(among: history.filter { $0.period.contains(day) }, on: day)
                }
        }
    }

    private func problem(among rates: [Rate], on day: CalendarDate) -> Diagnostic? {
        let bands = rates.filter { $0.key.condition?.isVolumeBand == true }
        guard let culprit = bands.max(by: { $0.release < $1.release }),
            let complaint = complaint(about: bands.compactMap(\.key.condition))
                ?? (rates.count > bands.count ? "stand beside a price without a band" : nil)
        else { return nil }
        let entry = catalog.ledger(of: culprit.key).last { $0.period.start == culprit.period.start }
        return entry?
            .problem(
                code: "broken-bands",
                "the volume bands of \(culprit.sku) \(complaint) on \(day)",
                at: .condition,
                help: "write `first N`, any `next N`, and `over` with the sum of all of them"
            )
    }

    private func complaint(about bands: [RateCondition]) -> String? {
        var (sum, firsts, limits) = (0, 0, [Int]())
        for band in bands {
            switch band {
            case .first(let size):
                sum += size
                firsts += 1
            case .next(let size): sum += size
            case .over(let limit): limits.append(limit)
            case .inputTokensAbove: break
            }
        }
        guard firsts == 1 else { return "have \(firsts) that begin with first" }
        guard let limit = limits.first, limits.count == 1 else {
            return "have \(limits.count) that begin with over"
        }
        return sum == limit ? nil : "reach up to \(sum), and the last one begins over \(limit)"
    }
}
