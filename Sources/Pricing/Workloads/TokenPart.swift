import Catalog
import Formulas
import Scenarios

/// The part of the tokens of some calls that is bought in one tier.
struct TokenPart {
    /// How it is bought.
    let tier: PurchaseTier

    /// What its lines belong to.
    let owner: Owner

    /// What the names of its rates begin with: those of one tier are shared.
    let slotPrefix: String

    /// The share of input that is new to the model or written to its cache; nil for all.
    let inputShare: Formula?

    /// The share of output; nil for all.
    let outputShare: Formula?

    /// The share of cache reads; nil for all.
    let readShare: Formula?

    /// All tokens of what a model is called for.
    static func all(of owner: Owner, as tier: PurchaseTier) -> TokenPart {
        TokenPart(
            tier: tier,
            owner: owner,
            slotPrefix: owner.prefix,
            inputShare: nil,
            outputShare: nil,
            readShare: nil
        )
    }

    /// A share of all tokens in a tier of their own.
    static func share(
        _ share: Formula,
        of owner: Owner,
        as tier: PurchaseTier
    ) -> TokenPart {
        let part = owner.part(NumberKey.share(of: tier).name, tier.rawValue)
        return TokenPart(
            tier: tier,
            owner: part,
            slotPrefix: part.prefix,
            inputShare: share,
            outputShare: share,
            readShare: share
        )
    }

    /// Of some input tokens those that are bought in the tier.
    func input(_ tokens: Formula) -> Formula { inputShare.map { tokens * $0 } ?? tokens }

    /// Of some output tokens those that are bought in the tier.
    func output(_ tokens: Formula) -> Formula { outputShare.map { tokens * $0 } ?? tokens }

    /// Of some tokens read from the cache those that are bought in the tier.
    func reads(_ tokens: Formula) -> Formula { readShare.map { tokens * $0 } ?? tokens }
}
