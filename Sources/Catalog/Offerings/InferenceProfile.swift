/// Where Bedrock may serve a request, as the prefix of a vendor id says: `us.`, `global.`.
public enum InferenceProfile: String, Sendable, Hashable, CaseIterable {
    /// The United States.
    case us
    /// Europe.
    case eu
    /// Asia and the Pacific.
    case apac
    /// The Americas.
    case amer
    /// Japan.
    case jp
    /// Australia.
    case au
    /// Canada.
    case ca
    /// India.
    case india = "in"
    /// The United States' GovCloud.
    case usGov = "us-gov"
    /// Anywhere.
    case global

    /// The scope that the profile buys.
    public var scope: Scope { self == .global ? .global : .geo }

    /// The partition of AWS in which the profile serves.
    public var partition: String { self == .usGov ? "aws-us-gov" : "aws" }

    /// Whether a request through the profile is made from a region when nothing is said about it.
    ///
    /// A request through another profile may come from a neighbouring region too. GovCloud is a
    /// world of its own.
    public func isHome(of region: Region) -> Bool {
        let code = region.text
        let isGovernment = region.isGovCloud
        return switch self {
        case .us: code.hasPrefix("us-") && !isGovernment
        case .eu: code.hasPrefix("eu-")
        case .apac: code.hasPrefix("ap-")
        case .amer:
            ["us-", "ca-", "mx-", "sa-"].contains { code.hasPrefix($0) } && !isGovernment
        case .jp: code == "ap-northeast-1" || code == "ap-northeast-3"
        case .au: code == "ap-southeast-2" || code == "ap-southeast-4"
        case .ca: code.hasPrefix("ca-")
        case .india: code == "ap-south-1" || code == "ap-south-2"
        case .usGov: isGovernment
        case .global: !isGovernment
        }
    }

    /// Whether a request through the profile may be made in a region: in its own geography, or in
    /// one that has no profile of its own.
    public func mayServe(_ region: Region) -> Bool {
        let widest: [InferenceProfile] = [.us, .eu, .apac, .usGov]
        return self == .global || isHome(of: region)
            || !widest.contains { $0.isHome(of: region) }
    }
}
