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

    /// Names that later parts need.
    var register = NameRegister()

    private var numberPlaces: [DriverID: Int] = [:]
    private var pricePlaces: [RateSlot: Int] = [:]
    private var linePlaces: [LineID: Int] = [:]
    private var figurePlaces: [FigureID: Int] = [:]

    /// The names that every workbook has.
    static let fixedNames = [
        "case_number", "variant_number", "month_total", "token_only_total", "once_total",
        "discount_rate", "year_total", "three_year_total",
    ]

    init(_ versions: [Version], in catalog: RateCatalog) {
        self.versions = versions
        self.catalog = catalog
        for name in WorkbookPlan.fixedNames { _ = register.name(for: name) }
        for (place, version) in versions.enumerated() {
            for model in version.models { addNumbers(of: model, in: place) }
        }
        for (place, version) in versions.enumerated() {
            addRates(of: version.own, in: place)
        }
        for version in versions {
            for model in version.models.dropFirst() { addRates(of: model, in: nil) }
        }
        for version in versions {
            for model in version.models { addLinesAndFigures(of: model.model) }
        }
    }

    /// The scenario as it stands, or the only version that was asked for.
    var base: Version { versions[0] }

    func number(_ id: DriverID) -> NumberRow? { numberPlaces[id].map { numbers[$0] } }
    func price(_ slot: RateSlot) -> PriceRow? { pricePlaces[slot].map { prices[$0] } }
    func line(_ id: LineID) -> LineRow? { linePlaces[id].map { lines[$0] } }
    func figure(_ id: FigureID) -> FigureRow? { figurePlaces[id].map { figures[$0] } }

    private mutating func addNumbers(of model: ModelIndex, in version: Int) {
        let estimate = versions[version].estimate
        for driver in model.model.numbers {
            let place: Int
            if let known = numberPlaces[driver.id] {
                place = known
            } else {
                place = numbers.count
                let name = register.name(for: driver.id.name)
                numbers.append(NumberRow(driver, name: name, versions: versions.count))
                numberPlaces[driver.id] = place
            }
            numbers[place].add(driver.assumption, in: version, of: estimate, model)
        }
    }

    private mutating func addRates(of model: ModelIndex, in version: Int?) {
        for bound in model.model.rates {
            let place: Int
            if let known = pricePlaces[bound.slot] {
                place = known
            } else {
                place = prices.count
                let name = register.name(for: "price_" + bound.slot.name)
                prices.append(PriceRow(bound.slot, name: name))
                pricePlaces[bound.slot] = place
            }
            let suffix =
                version.map { versions[$0].id ?? "as_it_stands" }
                ?? "from_\(bound.rate.period.start)"
            let wanted = prices[place].name + "_" + suffix
            var register = register
            prices[place].add(bound.rate, in: version) { register.name(for: wanted) }
            self.register = register
        }
    }

    private mutating func addLinesAndFigures(of model: CostModel) {
        add(model.lines, .billed)
        add(model.tokenOnly, .tokenOnly)
        add(model.adjustments, .adjustment)
        for figure in model.figures where figurePlaces[figure.id] == nil {
            figurePlaces[figure.id] = figures.count
            figures.append(
                FigureRow(figure: figure, name: register.name(for: figure.id.name))
            )
        }
    }

    private mutating func add(_ items: [LineItem], _ kind: LineRow.Kind) {
        for item in items where linePlaces[item.id] == nil {
            linePlaces[item.id] = lines.count
            lines.append(
                LineRow(
                    item: item,
                    kind: kind,
                    cost: register.name(for: "cost_" + item.id.name),
                    quantity: register.name(for: "quantity_" + item.id.name)
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
