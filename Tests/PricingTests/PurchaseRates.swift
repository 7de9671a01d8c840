/// Rates of service tiers, capacity and custom models, as published; the lines are written as in
/// ``TestCatalog/rates``.
enum PurchaseRates {
    static let rates = """
        aws-bedrock sonnet-4.6 input_tokens geo standard 3.30 1000000 tokens
        aws-bedrock sonnet-4.6 output_tokens geo standard 16.50 1000000 tokens
        aws-bedrock sonnet-4.6 cache_read_tokens geo standard 0.33 1000000 tokens
        aws-bedrock sonnet-4.6 cache_write_5m_tokens geo standard 4.125 1000000 tokens
        aws-bedrock sonnet-4.6 input_tokens geo batch 1.65 1000000 tokens
        aws-bedrock sonnet-4.6 output_tokens geo batch 8.25 1000000 tokens
        aws-bedrock sonnet-4.6 reserved_input_tpm_hours geo reserved-1m 0.198 1000 TPM-hours
        aws-bedrock sonnet-4.6 reserved_output_tpm_hours geo reserved-1m 0.99 1000 TPM-hours
        aws-bedrock sonnet-4.6 reserved_input_tpm_hours geo reserved-3m 0.1782 1000 TPM-hours
        aws-bedrock sonnet-4.6 reserved_output_tpm_hours geo reserved-3m 0.891 1000 TPM-hours
        aws-bedrock nova-pro input_tokens geo standard 0.80 1000000 tokens
        aws-bedrock nova-pro output_tokens geo standard 3.20 1000000 tokens
        aws-bedrock nova-pro cache_read_tokens geo standard 0.20 1000000 tokens
        aws-bedrock nova-pro cache_write_5m_tokens geo standard 0 1000 tokens
        aws-bedrock nova-pro input_tokens geo flex 0.40 1000000 tokens
        aws-bedrock nova-pro output_tokens geo flex 1.60 1000000 tokens
        aws-bedrock nova-pro cache_read_tokens geo flex 0.10 1000000 tokens
        aws-bedrock nova-pro input_tokens geo priority 1.40 1000000 tokens
        aws-bedrock nova-pro output_tokens geo priority 5.60 1000000 tokens
        aws-bedrock nova-pro cache_read_tokens geo priority 0.35 1000000 tokens
        aws-bedrock nova-pro input_tokens geo latency-optimized 0.001 1000 tokens
        aws-bedrock nova-pro output_tokens geo latency-optimized 0.004 1000 tokens
        aws-bedrock llama-3.1-70b input_tokens in-region standard 0.72 1000000 tokens
        aws-bedrock llama-3.1-70b output_tokens in-region standard 0.72 1000000 tokens
        aws-bedrock llama-3.1-70b input_tokens in-region latency-optimized 0.90 1000000 tokens
        aws-bedrock llama-3.1-70b output_tokens in-region latency-optimized 0.90 1000000 tokens
        aws-bedrock llama-3.1-70b model_unit_hours - provisioned 24.00 1 unit-hour
        aws-bedrock llama-3.1-70b model_unit_hours - provisioned-1m 21.18 1 unit-hour
        aws-bedrock llama-3.1-70b model_unit_hours - provisioned-6m 13.08 1 unit-hour
        aws-bedrock llama-3.1-70b training_tokens - standard 7.99 1000000 tokens
        aws-bedrock llama-3.1-70b custom_model_months - standard 1.95 1 model-month
        aws-bedrock nova-canvas training_images - standard 0.005 1 image
        aws-bedrock nova-2-lite input_tokens in-region standard 0.33 1000000 tokens
        aws-bedrock nova-2-lite output_tokens in-region standard 2.75 1000000 tokens
        aws-bedrock nova-2-lite input_tokens in-region custom 0.00030 1000 tokens
        aws-bedrock nova-2-lite output_tokens in-region custom 0.00250 1000 tokens
        aws-bedrock nova-2-lite training_tokens - standard 0.00378 1000 tokens
        aws-bedrock gpt-oss-20b input_tokens in-region custom 0.09 1000000 tokens
        aws-bedrock gpt-oss-20b output_tokens in-region custom 0.39 1000000 tokens
        aws-bedrock gpt-oss-20b training_hours - standard 80.00 1 hour
        aws-bedrock model-customization custom_model_months - standard 1.95 1 model-month
        aws-bedrock custom-model-import-1.0 custom_model_unit_minutes - standard 0.05718 1 minute
        aws-bedrock custom-model-import-1.0 custom_model_unit_months - standard 1.95 1 CMU-month
        aws-bedrock custom-model-import-2.0 custom_model_unit_minutes - standard 0.1433 1 minute
        aws-bedrock custom-model-import-2.0 custom_model_unit_months - standard 1.95 1 CMU-month
        """
}
