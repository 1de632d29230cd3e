/**
 * Settings: one table of them ({@code Setting}, {@code SecretSetting}), one place that decides between option,
 * environment and profile ({@code SettingsResolver}), one immutable result ({@code Settings}). Start reading at
 * {@code SettingsResolver}.
 */
package io.github.cognitotoken.config;
