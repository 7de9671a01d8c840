import Analysis
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

/// How sure an estimate is, as data: the band of chance, and what each input does on its own.
struct SensitivityData {
    let report: ScenarioReport

    /// The band; null where no input has a range.
    var band: DataValue {
        guard let band = report.band else { return .null }
        return .object([
            DataValue.Member("p10", .money(band.p10)), DataValue.Member("p50", .money(band.p50)),
            DataValue.Member("p90", .money(band.p90)),
            DataValue.Member("samples", .integer(CostBand.sampleCount)),
        ])
    }

    /// The effects, the largest first; null where an end of a range has no result.
    var effects: DataValue {
        guard let sensitivity = report.sensitivity else { return .null }
        let drivers = sensitivity.drivers.map { effect in
            data("driver", effect.input.id.name, effect.atLow, effect.atHigh)
        }
        let rates = sensitivity.rates.map { effect in
            data("slot", effect.input.slot.name, effect.atLow, effect.atHigh)
        }
        return .object([
            DataValue.Member("expected", .money(sensitivity.expected)),
            DataValue.Member("drivers", .array(drivers)),
            DataValue.Member("rate_change_percent", .integer(Sensitivity.priceChange)),
            DataValue.Member("rates", .array(rates)),
        ])
    }

    private func data(_ kind: String, _ name: String, _ low: Money, _ high: Money) -> DataValue {
        .object([
            DataValue.Member(kind, .text(name)), DataValue.Member("at_low", .money(low)),
            DataValue.Member("at_high", .money(high)),
        ])
    }
}
