// Who platforms are.

extension Vocabulary {
    /// What a platform is called.
    public func name(of platform: PlatformID) -> String {
        platforms[platform]?.name ?? platform.text
    }

    /// Whether the company that runs a platform is the one that runs Amazon Bedrock; true for a
    /// platform of which nothing is known.
    public func isOfAWS(_ platform: PlatformID) -> Bool {
        guard let seller = platforms[platform], let home = platforms[.bedrock] else { return true }
        return seller.operatorName == home.operatorName
    }
}
