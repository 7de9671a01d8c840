import Catalog
import Quantities
import Scenarios

/// A way to buy the tokens of a model, with what a typical request costs by it.
struct PricedWay {
    /// The request by which ways and models are compared: 2,000 tokens in and 300 out.
    static let request = TypicalRequest(inputTokens: 2_000, outputTokens: 300)

    /// Who sells it.
    let platform: PlatformID

    /// The scopes and tiers, and where they hold.
    let column: PriceMatrix.Column

    /// Where they hold, in words.
    let place: String

    /// What goes in costs.
    let input: Rate

    /// What comes out costs.
    let output: Rate

    /// What a thousand requests cost, in dollars.
    let thousandRequests: Quantity

    /// Prices requests in a column of a matrix; nil where it lacks a price for what goes in or out.
    init?(_ column: PriceMatrix.Column, of matrix: PriceMatrix) {
        guard let input = matrix.rate(of: "input_tokens", in: column),
            let output = matrix.rate(of: "output_tokens", in: column),
            let first = try? Quantity(Self.request.inputTokens * 1_000).priced(at: input.price),
            let second = try? Quantity(Self.request.outputTokens * 1_000).priced(at: output.price),
            let sum = try? first + second
        else { return nil }
        platform = matrix.platform
        self.column = column
        place = matrix.place(of: column)
        self.input = input
        self.output = output
        thousandRequests = sum
    }
}

extension [PricedWay] {
    /// The ways from the cheapest; of those that cost the same, in the order in which they stand.
    var fromCheapest: [PricedWay] {
        enumerated()
            .sorted { first, second in
                (first.element.thousandRequests, first.offset)
                    < (second.element.thousandRequests, second.offset)
            }
            .map(\.element)
    }
}
