import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// All that the sheets of a scenario's workbook hold, with the names that formulas use.
struct WorkbookPlan {
    let versions: [Version]
    let catalog: RateCatalog
    private(set) var numbers: [NumberRow] = []
    private(set) var prices: [PriceRow] = []
    private(set) var lines: [LineRow] = []
    private(set) var figures: [FigureRow] = []

    /// Whether the workbook is about nothing else; else its names begin with the scenario's.
    let isAlone: Bool

    /// What stands before each of its names.
    private let prefix: String

    /// What its totals are called, by the names that they have in a workbook of its own.
    private var totals: [String: String] = [:]

    private var numberPlaces: [DriverID: Int] = [:]
    private var pricePlaces: [RateSlot: Int] = [:]
    private var linePlaces: [LineID: Int] = [:]
    private var figurePlaces: [FigureID: Int] = [:]

    /// The totals that every workbook has.
    private static let totalNames = [
        "month_total", "token_only_total", "once_total", "discount_rate", "year_total",
        "three_year_total",
    ]

    init(
        _ versions: [Version],
        in catalog: RateCatalog,
        isAlone: Bool = true,
        _ draft: inout WorkbookDraft
    ) {
        self.versions = versions
        self.catalog = catalog
        self.isAlone = isAlone
        prefix = isAlone ? "" : versions[0].estimate.model.scenario.id + "_"
        for name in WorkbookPlan.totalNames {
            totals[name] = draft.register.name(for: prefix + name)
        }
        for (place, version) in versions.enumerated() {
            for model in version.models { addNumbers(of: model, in: place, &draft) }
        }
        for (place, version) in versions.enumerated() {
            addRates(of: version.own, in: place, &draft)
        }
        for version in versions {
            for model in version.models.dropFirst() { addRates(of: model, in: nil, &draft) }
        }
        for version in versions {
            for model in version.models { addLinesAndFigures(of: model.model, &draft) }
        }
    }

    /// What a total is called here, such as `month_total`.
    func name(of total: String) -> String { totals[total] ?? total }

    /// A name of its own for something else of the scenario.
    func newName(_ text: String, _ draft: inout WorkbookDraft) -> String {
        draft.register.name(for: prefix + text)
    }

    /// What the scenario is called.
    var title: String { base.estimate.model.scenario.title }

    /// The scenario as it stands, or the only version that was asked for.
    var base: Version { versions[0] }

    func number(_ id: DriverID) -> NumberRow? { numberPlaces[id].map { numbers[$0] } }
    func price(_ slot: RateSlot) -> PriceRow? { pricePlaces[slot].map { prices[$0] } }
    func line(_ id: LineID) -> LineRow? { linePlaces[id].map { lines[$0] } }
    func figure(_ id: FigureID) -> FigureRow? { figurePlaces[id].map { figures[$0] } }

    private mutating func addNumbers(
        of model: ModelIndex,
        in version: Int,
        _ draft: inout WorkbookDraft
    ) {
        let estimate = versions[version].estimate
        for driver in model.model.numbers {
            let place: Int
            if let known = numberPlaces[driver.id] {
                place = known
            } else {
                place = numbers.count
                let name = newName(driver.id.name, &draft)
                numbers.append(NumberRow(driver, name: name, versions: versions.count))
                numberPlaces[driver.id] = place
            }
            numbers[place].add(driver.assumption, in: version, of: estimate, model)
        }
    }

    private mutating func addRates(
        of model: ModelIndex,
        in version: Int?,
        _ draft: inout WorkbookDraft
    ) {
        let scenario = base.estimate.model.scenario.id
        for bound in model.model.rates {
            let shared =
                isAlone
                ? nil
                : draft.sharedRates.name(of: bound.rate, for: scenario, &draft.register)
            let place: Int
            if let known = pricePlaces[bound.slot] {
                place = known
            } else {
                place = prices.count
                let name = shared ?? newName("price_" + bound.slot.name, &draft)
                prices.append(PriceRow(bound.slot, name: name))
                pricePlaces[bound.slot] = place
            }
            let suffix =
                version.map { versions[$0].id ?? "as_it_stands" }
                ?? "from_\(bound.rate.period.start)"
            let wanted = prices[place].name + "_" + suffix
            prices[place]
                .add(bound.rate, in: version) {
                    shared ?? draft.register.name(for: wanted)
                }
        }
    }

    private mutating func addLinesAndFigures(of model: CostModel, _ draft: inout WorkbookDraft) {
        add(model.lines, .billed, &draft)
        add(model.tokenOnly, .tokenOnly, &draft)
        add(model.adjustments, .adjustment, &draft)
        for figure in model.figures where figurePlaces[figure.id] == nil {
            figurePlaces[figure.id] = figures.count
            figures.append(
                FigureRow(figure: figure, name: newName(figure.id.name, &draft))
            )
        }
    }

    private mutating func add(
        _ items: [LineItem],
        _ kind: LineRow.Kind,
        _ draft: inout WorkbookDraft
    ) {
        for item in items where linePlaces[item.id] == nil {
            linePlaces[item.id] = lines.count
            lines.append(
                LineRow(
                    item: item,
                    kind: kind,
                    cost: newName("cost_" + item.id.name, &draft),
                    quantity: newName("quantity_" + item.id.name, &draft)
                )
            )
        }
    }
}

extension WorkbookPlan {
    /// How a version writes its formulas for a month without growth.
    func formula(of version: Int) -> CellFormula {
        let own = versions[version].own
        return CellFormula(
            driver: { number($0)?.name ?? "NA()" },
            price: { slot in
                own.prices[slot].map { (price(slot)?.name ?? "NA()", $0.rate.price.per) }
            },
            line: { line($0)?.cost ?? "0" },
            figure: { id, part in
                own.figures[id] == part ? figure(id)?.name : nil
            }
        )
    }

    /// One formula for all versions: a choice where they differ.
    func choice(_ text: (Int) -> String) -> String {
        WorkbookPlan.choice(of: versions.indices.map(text))
    }

    /// One formula for several: a choice by the number of the variant where they differ.
    static func choice(of texts: [String]) -> String {
        guard Set(texts).count > 1 else { return texts[0] }
        return "CHOOSE(variant_number," + texts.joined(separator: ",") + ")"
    }
}
