import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads how volumes go on: `growth: 2% a month`, the same with a range or by an expression, or
/// `growth: { months: { 6: 150%, 12: 200% } }`.
struct GrowthReader {
    let numbers: NumberReader

    private var log: DiagnosticLog { numbers.log }

    /// The growth that a mapping states; nil for none, or with diagnostics where it cannot be used.
    ///
    /// The file must be right also where the command line says otherwise.
    func growth(in mapping: MappingReader) -> Growth? {
        let key = NumberKey.growth
        if numbers.prefix.isEmpty { numbers.parameters.refuse(key.name, reporting: log) }
        let set = numbers.noted(numbers.set(key)).map { Growth.monthly($0) }
        let change = numbers.changes.value(of: numbers.prefix + key.name)
        let changed = change.flatMap(set == nil ? growth : overruled.growth)
        let isOverruled = set != nil || changed != nil
        let stated = mapping.value(key.name).flatMap(isOverruled ? overruled.growth : growth)
        return set ?? changed ?? stated
    }

    /// A reader whose numbers need not be of use, because others stand above them.
    private var overruled: GrowthReader {
        var numbers = numbers
        numbers.statedNumbers = StatedNumbers()
        return GrowthReader(numbers: numbers)
    }

    private func growth(_ value: YAMLValue) -> Growth? {
        if case .text(let text) = value.content {
            return monthly(LocatedText(text: text, range: value.range))
        }
        guard let parts = value.mapping() else { return nil }
        if let months = parts.value("months") { return months.mapping().flatMap(steps) }
        let period = parts.required("per", meaning: "the time, which is month")?.locatedText()?
            .choice(of: Period.self, named: "period", reporting: log)
        guard period != nil else {
            parts.ignoreRest()
            return nil
        }
        return numbers.noted(numbers.assumption(.growth, from: value)).map { .monthly($0) }
    }

    private enum Period: String, CaseIterable {
        case month
    }

    private func monthly(_ text: LocatedText) -> Growth? {
        guard let (share, time) = text.numberAndTime, time.text == Period.month.rawValue else {
            log.error(
                "bad-growth",
                "\"\(text.text)\" does not say how volumes grow",
                at: text.range,
                help: "write a share a month such as 2% a month, or months with their volumes such "
                    + "as { months: { 6: 150% } }"
            )
            return nil
        }
        return numbers.noted(numbers.assumption(.growth, share)).map { .monthly($0) }
    }

    private func steps(_ months: MappingReader) -> Growth? {
        let reader = numbers.numbers(of: "growth").numbers(of: "months")
        let steps = months.children()
            .compactMap { entry -> Growth.Step? in
                let whole = WholeNumberReader(log: log)
                guard let month = whole.number(entry.key, "a month", in: 2...Horizon.longest) else {
                    return nil
                }
                return reader.assumption(.volume(fromMonth: month), in: months)
                    .map { Growth.Step(month: month, volume: $0) }
            }
        guard !steps.isEmpty else {
            if months.children().isEmpty {
                log.error(
                    "missing-value",
                    "months names no month",
                    at: months.range,
                    help: "write months with their volumes, such as { 6: 150%, 12: 200% }"
                )
            }
            return nil
        }
        return .steps(steps)
    }
}
