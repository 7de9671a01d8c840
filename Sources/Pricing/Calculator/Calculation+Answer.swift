import Catalog
public import Quantities
import Reckoning
public import Scenarios

extension Calculation {
    /// What a workload costs; nil where a number is none, or not between its bounds.
    ///
    /// - Parameters:
    ///   - workload: The workload; only its numbers and policies count here.
    ///   - prices: The amounts of ``rates``.
    ///   - tokenExchange: What a unit of their currency is worth in that of the amounts.
    ///   - exchange: What a dollar is worth in the currency of the amounts.
    ///   - window: How many tokens a request may have with its answer; nil where nobody says.
    /// - Returns: The amounts by ``Output``, each nil where there is none.
    public func amounts(
        for workload: CalculatorWorkload,
        at prices: [Quantity],
        _ tokenExchange: Quantity,
        _ exchange: Quantity,
        window: Int?
    ) -> [Output: Money]? {
        let numbers = CalculatorForm.numbers.map { workload.typed($0) + $0.sign }
        let policies = CalculatorForm.policies.map { workload.policies.contains($0) ? "1" : "0" }
        let others = Input.allCases.map { input in
            switch input {
            case .tokenExchange: tokenExchange.description
            case .exchange: exchange.description
            case .window: window.map { "\($0)" } ?? ""
            }
        }
        let texts = (numbers + policies + others + prices.map(\.description)).map { Array($0.utf8) }
        guard case .result(let result) = program.answer(to: texts) else { return nil }
        let amounts = Output.allCases.map { ($0, result.amounts[$0.rawValue]) }
        return Dictionary(
            uniqueKeysWithValues: amounts.compactMap { pair in
                pair.1.map { (pair.0, $0) }
            }
        )
    }
}
