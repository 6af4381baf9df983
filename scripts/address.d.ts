export const developmentAddress: string;
export const productionAddress: string;
export function addressFrom(setting: string | undefined): string;
export function rewrite(text: string | Buffer, address: string): string;
