// What a photo that staff send is called where the channel wants a name for it.

/** photo.jpg, photo.png …, by its media type. */
export const photoName = (mediaType: string): string =>
  `photo.${mediaType.slice(mediaType.indexOf('/') + 1).replace('jpeg', 'jpg')}`
