public import Catalog
public import Pricing
public import Quantities
public import Scenarios

/// What changed from one price list to a later one, and by what.
///
/// Each price goes from what it was to what it is in five steps: the record of the old day is
/// corrected, vendors move their prices, the model is bought in another way, the terms change, and
/// the rate of exchange does. The differences of the steps add up to the whole exactly. Where the
/// currency itself is another one, the old prices are brought into the new one first, at the new
/// rate; the difference between the two rates of exchange then stands nowhere.
public struct PriceListChange: Sendable {
    /// A price list at a moment.
    public struct Version: Sendable {
        /// The list.
        public let list: PriceList

        /// The catalog as it was known.
        public let catalog: RateCatalog

        /// The day whose rates held.
        public let day: CalendarDate

        /// Creates a version.
        public init(_ list: PriceList, in catalog: RateCatalog, on day: CalendarDate) {
            self.list = list
            self.catalog = catalog
            self.day = day
        }
    }

    /// What changed a price.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        /// The record was wrong.
        case correction
        /// The vendor changed its price.
        case vendor
        /// The model is bought from somebody else, or elsewhere.
        case way
        /// What is agreed on or added changed, or how prices are rounded.
        case terms
        /// The rate of exchange changed.
        case currency
    }

    /// A price that is another one than before.
    public struct Move: Sendable {
        /// The model as it is now.
        public let model: PriceListModel

        /// The price as it is now.
        public let price: ListPrice

        /// What it was, for as many units, in the currency of the later list.
        public let before: Quantity

        /// How much each cause changed it, without those that did not; they add up to the whole.
        public let parts: [(cause: Cause, amount: Quantity)]

        /// What it is less what it was.
        ///
        /// - Throws: ``ArithmeticFailure/overflow``.
        public func difference() throws(ArithmeticFailure) -> Quantity {
            try price.amount - before
        }
    }

    /// The earlier list.
    public let from: Version

    /// The later list.
    public let to: Version

    /// The models that the earlier list does not have, or has no price for.
    public let added: [PriceListModel]

    /// The models that the later list no longer has.
    public let removed: [PriceListModel]

    /// The prices that changed, in the order of the later list.
    public let moves: [Move]

    /// The prices that the later list has beside those of the earlier one, of models of both.
    public let newPrices: [(model: PriceListModel, price: ListPrice)]

    /// Compares two lists.
    ///
    /// - Parameters:
    ///   - from: The earlier list.
    ///   - to: The later list.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public init(from: Version, to: Version) throws(ArithmeticFailure) {
        let pairs = PriceListChange.pairs(of: from.list.models, with: to.list.models)
        var added: [PriceListModel] = []
        var moves: [Move] = []
        var newPrices: [(model: PriceListModel, price: ListPrice)] = []
        for (old, new) in pairs.found {
            guard let old else {
                added.append(new)
                continue
            }
            let stages = try PriceStages(from: from, to: to, old: old, new: new)
            guard stages.before != nil else {
                added.append(new)
                continue
            }
            for price in stages.after?.prices ?? [] {
                guard let move = try stages.move(of: price) else {
                    newPrices.append((model: new, price: price))
                    continue
                }
                if move.before != price.amount { moves.append(move) }
            }
        }
        self.from = from
        self.to = to
        self.added = added
        self.moves = moves
        self.newPrices = newPrices
        removed = pairs.left
    }

    /// Each model of a list with the one of an earlier list that it follows, and those of the earlier
    /// list that none follows.
    private static func pairs(
        of old: [PriceListModel],
        with new: [PriceListModel]
    ) -> (found: [(old: PriceListModel?, new: PriceListModel)], left: [PriceListModel]) {
        var left = old
        var found: [PriceListModel?] = Array(repeating: nil, count: new.count)
        // The closest first, so that a model takes no other's place.
        for closeness in [3, 2, 1, 0] {
            for (index, model) in new.enumerated() where found[index] == nil {
                let match = left.firstIndex {
                    $0.offering == model.offering && $0.closeness(to: model) == closeness
                }
                if let match { found[index] = left.remove(at: match) }
            }
        }
        return (zip(found, new).map { (old: $0, new: $1) }, left)
    }
}

extension PriceListModel {
    /// How much two ways to buy one model have in common, from 0 to 3.
    fileprivate func closeness(to other: PriceListModel) -> Int {
        guard platform == other.platform else { return 0 }
        guard scope == other.scope else { return 1 }
        return regions == other.regions ? 3 : 2
    }
}
