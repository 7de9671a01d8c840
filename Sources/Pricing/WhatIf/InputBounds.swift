import Formulas
import Quantities
import Scenarios

/// The values of each driver for which a model stays as it is, and which its file may state.
///
/// A driver begins with all that its key allows, up to ten times its high value. Then each decision
/// of the model draws the bounds in until it is clear: the sizes that the bounds allow, whichever
/// drivers are changed, are on one side of its limit. Where the drivers' own ranges are on both
/// sides, none of them may be changed.
struct InputBounds {
    private let own: [DriverID: ClosedRange<Quantity>]
    private let steps: [DriverID: Quantity]

    /// The bounds of each driver that may be changed.
    private(set) var bounds: [DriverID: ClosedRange<Quantity>]

    /// Finds the bounds.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - lines: Its lines that have amounts; a driver that none of them names is not asked for.
    init(of model: CostModel, pricing lines: [LineItem]) {
        let keys = Dictionary(
            model.drivers.map { ($0.id, $0.assumption) },
            uniquingKeysWith: { first, _ in first }
        )
        own = keys.mapValues { $0.value.low...$0.value.high }
        steps = keys.mapValues { $0.key.unit.step }
        let named = Set(lines.flatMap(\.formula.drivers))
        let kept = model.driversToKeep
        bounds = keys.filter { named.contains($0.key) && !kept.contains($0.key) }
            .compactMapValues(\.widest)
        for decision in model.decisions + model.rules { drawIn(for: decision) }
        bounds = bounds.filter { $0.value.lowerBound < $0.value.upperBound }
    }

    private enum Side: CaseIterable {
        case lower
        case upper
        case both
    }

    /// Draws the bounds of the drivers of a size in until all its sizes are on one side.
    private mutating func drawIn(for decision: Decision) {
        let ids = decision.size.drivers.filter { bounds[$0] != nil }
        guard !ids.isEmpty, !isClear(decision, bounds) else { return }
        for side in Side.allCases where isClear(decision, drawn(ids, side, to: .zero)) {
            var (clear, step) = (Quantity.zero, Quantity.one)
            for _ in 0..<30 {
                guard let half = try? step / Quantity(2), let next = try? clear + half else {
                    break
                }
                step = half
                if isClear(decision, drawn(ids, side, to: next)) { clear = next }
            }
            bounds = drawn(ids, side, to: clear)
            return
        }
        for id in ids { bounds[id] = nil }
    }

    private func isClear(
        _ decision: Decision,
        _ bounds: [DriverID: ClosedRange<Quantity>]
    ) -> Bool {
        let ranges = own.merging(bounds) { $1 }
        return decision.size.enclosure(over: ranges).map(decision.isClear) ?? false
    }

    /// The bounds with some ends moved to a share of the way from the driver's own range to where
    /// they are.
    private func drawn(
        _ ids: [DriverID],
        _ side: Side,
        to share: Quantity
    ) -> [DriverID: ClosedRange<Quantity>] {
        var drawn = bounds
        for id in ids {
            guard let range = bounds[id], let own = own[id], let step = steps[id] else { continue }
            let below = try? own.lowerBound - (own.lowerBound - range.lowerBound) * share
            let above = try? own.upperBound + (range.upperBound - own.upperBound) * share
            guard let lower = try? below?.roundedUp(toMultipleOf: step),
                let upper = try? above?.roundedDown(toMultipleOf: step)
            else { continue }
            let least = side == .upper ? range.lowerBound : min(lower, own.lowerBound)
            let greatest = side == .lower ? range.upperBound : max(upper, own.upperBound)
            drawn[id] = least...greatest
        }
        return drawn
    }
}

extension Assumption {
    /// All that its key allows, up to ten times its high value, or ten.
    fileprivate var widest: ClosedRange<Quantity>? {
        guard let far = try? max(value.high, .one) * Quantity(10) else { return nil }
        let greatest = max(value.high, min(key.maximum ?? far, far))
        return min(key.minimum, value.low)...greatest
    }
}

extension DriverUnit {
    /// What bounds are multiples of.
    fileprivate var step: Quantity {
        switch self {
        case .share, .factor: Quantity(wholePercent: 1)
        case .count, .dollars: .one
        }
    }
}
