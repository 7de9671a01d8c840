import Catalog
import Quantities
public import Scenarios

extension ScenarioCompiler {
    /// The cost model of a scenario: every number a driver, every price a rate, every amount a
    /// formula; with the rates that are known to come, each in its month.
    public func compile(_ scenario: Scenario) -> CostModel {
        let model = model(of: scenario)
        let stretches = stretches(of: model)
        let schedule = Schedule(of: scenario, asOf: asOf, stretches: stretches)
        let rates = RateFindings(model: model, catalog: catalog)
        return model.scheduled(
            schedule,
            reporting: UnusedKeys(model: model).findings + rates.findings
                + ScheduleFindings(rates: rates, schedule: schedule).findings
        )
    }

    /// The months by the rates in force on their first days; none where those of the model's own
    /// day hold throughout.
    ///
    /// A model asks for rates of its own offerings only, so it is the same until one of these
    /// changes.
    private func stretches(of model: CostModel) -> [Schedule.Stretch] {
        let schedule = Schedule(of: model.scenario, asOf: asOf)
        let days = catalog.changeDays(of: model.offerings)
        func changes(until day: CalendarDate) -> Int { days.count { $0 <= day } }
        let known = changes(until: asOf)
        var stretches: [Schedule.Stretch] = []
        var last: Int?
        for number in 1...schedule.months {
            let day = schedule.month(number).firstDay
            let count = changes(until: day)
            guard count != last else { continue }
            last = count
            let own =
                count == known
                ? model : ScenarioCompiler(catalog: catalog, asOf: day).model(of: model.scenario)
            stretches.append(Schedule.Stretch(firstMonth: number, model: own))
        }
        return last == known && stretches.count == 1 ? [] : stretches
    }
}

extension CostModel {
    /// The offerings whose rates the model asks for, whether or not there are any.
    fileprivate var offerings: Set<OfferingID> {
        let named = scenario.workloads.flatMap(\.models).map(\.value)
        let bound = rates.map(\.rate.sku.offering)
        return Set(named + bound + missingRates.map(\.key.sku.offering))
    }
}
