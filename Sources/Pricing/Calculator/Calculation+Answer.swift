import Catalog
public import Quantities
import Reckoning
public import Scenarios

extension Calculation {
    /// What a workload costs; nil where a number is none, or not between its bounds.
    ///
    /// - Parameters:
    ///   - workload: The workload; only its numbers and policies count here.
    ///   - exchange: What a dollar is worth in the currency of the amounts.
    ///   - window: How many tokens a request may have with its answer; nil where nobody says.
    /// - Returns: The amounts by ``Output``, each nil where there is none.
    public func amounts(
        for workload: CalculatorWorkload,
        at exchange: Quantity,
        window: Int?
    ) -> [Output: Money]? {
        let numbers = CalculatorForm.numbers.map { workload.typed($0) + $0.sign }
        let policies = CalculatorForm.policies.map { workload.policies.contains($0) ? "1" : "0" }
        let others = Input.allCases.map { input in
            switch input {
            case .tokenExchange, .exchange: exchange.description
            case .window: window.map { "\($0)" } ?? ""
            }
        }
        let prices = rates.map { $0.rate.price.amount.description }
        let texts = (numbers + policies + others + prices).map { Array($0.utf8) }
        guard case .result(let result) = program.answer(to: texts) else { return nil }
        let amounts = Output.allCases.map { ($0, result.amounts[$0.rawValue]) }
        return Dictionary(
            uniqueKeysWithValues: amounts.compactMap { pair in
                pair.1.map { (pair.0, $0) }
            }
        )
    }
}
