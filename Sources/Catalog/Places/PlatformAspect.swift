/// What a buyer weighs beside the price of a platform.
public enum PlatformAspect: String, Sendable, Hashable, CaseIterable {
    /// Whose rules hold for access, keys and networks.
    case governance
    /// How many models there are, and of how many makers.
    case breadth
    /// What is promised about training on what customers send.
    case trainingData = "training_data"
    /// What kind of contract it takes.
    case contracting
    /// Whom it suits best.
    case idealBuyer = "ideal_buyer"
}
