public import Quantities
public import ReportModel

extension DataValue {
    /// A document in a currency, with what a dollar is worth in it and the same document in dollars;
    /// as it stands where the two are the same, and where it names its currency itself, as bills do.
    public func stating(_ exchange: ExchangeRate, inDollars document: DataValue) -> DataValue {
        guard self != document, case .object(let members) = self,
            !members.contains(where: { $0.name == "currency" })
        else { return self }
        return .object(
            members + [
                Member(
                    "currency",
                    .object([
                        Member("code", .text(exchange.currency.code)),
                        Member("per_usd", .quantity(exchange.perDollar)),
                        Member("as_of", exchange.day.map { .date($0) } ?? .null),
                        Member("source", exchange.source.map { .text($0) } ?? .null),
                    ])
                ), Member("in_usd", document),
            ]
        )
    }
}
