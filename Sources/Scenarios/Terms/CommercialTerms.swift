public import Catalog

/// What is agreed on with vendors beside their lists.
public struct CommercialTerms: Sendable, Hashable {
    /// Negotiated discounts, in the order in which they apply.
    public let discounts: [Discount]

    /// Credits, in the order of the file.
    public let credits: [Credit]

    /// Creates terms; without any the list holds.
    public init(discounts: [Discount] = [], credits: [Credit] = []) {
        self.discounts = discounts
        self.credits = credits
    }

    /// A share off the list price of some services.
    public struct Discount: Sendable, Hashable {
        /// What people call it.
        public let label: String

        /// The share; of several discounts on one line each takes its share of the rest.
        public let percent: Assumption

        /// The platform whose rates it is off; nil for any.
        public let platform: Choice<PlatformID>?

        /// The offering whose rates it is off; nil for any.
        public let offering: Choice<OfferingID>?

        /// Creates a discount.
        public init(
            label: String,
            percent: Assumption,
            platform: Choice<PlatformID>? = nil,
            offering: Choice<OfferingID>? = nil
        ) {
            self.label = label
            self.percent = percent
            self.platform = platform
            self.offering = offering
        }
    }

    /// An amount that pays for the cloud bill once.
    public struct Credit: Sendable, Hashable {
        /// What people call it.
        public let label: String

        /// Dollars.
        public let amount: Assumption

        /// Months after which what is left of it is lost.
        public let expiry: Assumption

        /// Creates a credit.
        public init(label: String, amount: Assumption, expiry: Assumption) {
            self.label = label
            self.amount = amount
            self.expiry = expiry
        }
    }
}
